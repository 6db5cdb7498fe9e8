package org.baqylau.local.sample;

/** What an event of the sample is, as its {@code source} says. */
enum Source {
    /** It belongs to a count that the report prints. */
    REPORT("/sample/report"),
    /** The report prints no such count. */
    SYNTHETIC("/sample/synthetic"),
    /** It runs on the day of loading. */
    TODAY("/sample/today");

    private final String uri;

    Source(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }

    static Source of(String column) {
        return column.equals("report") ? REPORT : SYNTHETIC;
    }
}
