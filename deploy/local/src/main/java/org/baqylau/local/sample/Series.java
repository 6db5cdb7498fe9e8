package org.baqylau.local.sample;

import java.util.HashMap;
import java.util.Map;

/** How many of what in which year, and whether the report prints it. */
final class Series {

    private record Year(String series, int year) {}

    private record Count(int count, Source source) {}

    private final Map<Year, Count> counts = new HashMap<>();

    Series() {
        for (var row : Csv.rows("series.csv")) {
            counts.put(
                    new Year(row.getField("series"), Csv.number(row, "year")),
                    new Count(Csv.number(row, "count"), Source.of(row.getField("source"))));
        }
    }

    /** None where nothing is said. */
    int count(String series, int year) {
        return counts.getOrDefault(new Year(series, year), new Count(0, Source.SYNTHETIC))
                .count();
    }

    Source source(String series, int year) {
        return counts.getOrDefault(new Year(series, year), new Count(0, Source.SYNTHETIC))
                .source();
    }
}
