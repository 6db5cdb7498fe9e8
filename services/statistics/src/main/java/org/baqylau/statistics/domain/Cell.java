package org.baqylau.statistics.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * One place of the figures.
 *
 * @param facility empty where the fact names none
 * @param day local to the facility
 * @param own codes of the measure's own dimensions, in its order; then what its spreads are taken from
 */
public record Cell(Measure measure, String facility, LocalDate day, List<String> own) implements Comparable<Cell> {

    public static final String UNKNOWN = "unknown";

    @Override
    public int compareTo(Cell other) {
        int by = measure.wire().compareTo(other.measure.wire());
        by = by != 0 ? by : day.compareTo(other.day);
        by = by != 0 ? by : facility.compareTo(other.facility);
        return by != 0 ? by : own.toString().compareTo(other.own.toString());
    }
}
