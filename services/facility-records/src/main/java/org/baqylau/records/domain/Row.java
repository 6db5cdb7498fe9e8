package org.baqylau.records.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the records.
 *
 * @param type what a facility's record counts by: a visit's body, a complaint's category
 * @param at cut down to microseconds, as finely as the tables keep it
 */
public record Row(
        @Nullable String facility,
        String state,
        boolean counted,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable LocalDate due,
        @Nullable String owner) {

    public Row {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
