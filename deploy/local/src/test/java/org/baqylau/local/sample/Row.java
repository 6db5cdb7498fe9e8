package org.baqylau.local.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One thing counted: on a local day, with its dimensions. */
record Row(LocalDate day, Map<String, String> dimensions, int count) {

    /** Which rows have every value asked for; one with commas asks for any of them. */
    static Predicate<Row> having(Map<String, String> asked) {
        var values = new HashMap<String, Set<String>>();
        asked.forEach((name, value) -> values.put(name, Set.of(value.split(","))));
        return row -> values.entrySet().stream()
                .allMatch(one -> one.getValue().contains(row.dimensions().getOrDefault(one.getKey(), "unknown")));
    }
}
