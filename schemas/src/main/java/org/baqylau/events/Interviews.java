package org.baqylau.events;

/** How many people were spoken with; the groups overlap. */
public record Interviews(int total, @WireName("private") int inPrivate, int women, int minors) {
    public Interviews {
        Check.count("total", total);
        Check.count("private", inPrivate);
        Check.count("women", women);
        Check.count("minors", minors);
    }
}
