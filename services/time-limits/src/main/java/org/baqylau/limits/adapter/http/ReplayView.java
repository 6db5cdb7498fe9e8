package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baqylau.limits.application.ReplayLaw;
import org.baqylau.limits.domain.Alteration;
import org.jspecify.annotations.Nullable;

/**
 * What was in force beside what would have been.
 *
 * @param at the moment of which states are told
 * @param changed obligations of which the two sides say different things, also where only one of them makes any
 * @param dossiers detentions and duties that began in the period
 */
public record ReplayView(
        Period period,
        String jurisdiction,
        @Nullable String limit,
        @Nullable Integer version,
        @Nullable String duration,
        Instant at,
        List<Row> rows,
        Totals totals,
        long changed,
        long dossiers,
        List<String> notes) {

    /** Local days, both included. */
    public record Period(LocalDate from, LocalDate to) {}

    /** Obligations by what they came to. */
    public record Counts(
            long met,
            @JsonProperty("met_late") long metLate,
            long breached,
            long uncertain,
            long cleared,
            long running) {

        static Counts of(org.baqylau.limits.domain.Counts counts) {
            return new Counts(
                    counts.met(),
                    counts.metLate(),
                    counts.breached(),
                    counts.uncertain(),
                    counts.cleared(),
                    counts.running());
        }
    }

    /** Both sides over all rows. */
    public record Totals(Counts inForce, Counts replayed) {}

    /**
     * The obligations of one facility and limit.
     *
     * @param version that was in force; absent where that law makes no such obligation
     */
    public record Row(
            @Nullable String facilityId,
            String limit,
            @Nullable Integer version,
            Counts inForce,
            Counts replayed,
            long changed) {

        static Row of(ReplayLaw.Row row) {
            var place = row.place();
            return new Row(
                    place.facilityId(),
                    place.limit(),
                    place.version(),
                    Counts.of(row.sides().inForce()),
                    Counts.of(row.sides().replayed()),
                    row.sides().changed());
        }
    }

    static ReplayView of(
            ReplayOrder asked, ReplayLaw.Order order, Instant at, ReplayLaw.Outcome outcome, List<String> notes) {
        Alteration alteration = order.alteration();
        return new ReplayView(
                new Period(order.period().from(), order.period().to()),
                order.pack().jurisdiction(),
                alteration == null ? null : alteration.limit(),
                alteration == null ? null : alteration.version(),
                asked.duration(),
                at,
                outcome.rows().stream().map(Row::of).toList(),
                new Totals(
                        Counts.of(outcome.totals().inForce()),
                        Counts.of(outcome.totals().replayed())),
                outcome.totals().changed(),
                outcome.dossiers(),
                notes);
    }
}
