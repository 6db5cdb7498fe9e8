package org.baqylau.records.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the records.
 *
 * @param type what a facility's record counts by: a visit's body, a complaint's category
 * @param unvisited of a detention, its facility for who never learns of visits
 * @param at cut down to microseconds, as finely as the tables keep it
 */
public record Row(
        @Nullable String facility,
        @Nullable String unvisited,
        String state,
        boolean counted,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable LocalDate due,
        @Nullable String owner) {

    /** Of anything but a detention. */
    public Row(
            @Nullable String facility,
            String state,
            boolean counted,
            @Nullable String type,
            @Nullable Instant at,
            @Nullable LocalDate due,
            @Nullable String owner) {
        this(facility, null, state, counted, type, at, due, owner);
    }

    public Row {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
