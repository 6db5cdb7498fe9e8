package org.baqylau.statistics.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a measure.
 *
 * @param from both ends included; of a stock {@code to} is the reference day
 * @param filters codes by dimension, any of which fits
 */
public record Question(
        Measure measure, LocalDate from, LocalDate to, List<String> by, Map<String, List<String>> filters) {

    public Question {
        by = List.copyOf(by);
        filters = Map.copyOf(filters);
    }
}
