package org.baqylau.records.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of one facility as a reader may see it; parts that he may not see are null, and absent on the wire. */
public record FacilityRecord(
        Place facility,
        Instant asOf,
        @Nullable Occupancy occupancy,
        @Nullable Visits visits,
        @Nullable Complaints complaints,
        @Nullable Integer detentions,
        @Nullable Limits limits,
        @Nullable Recommendations recommendations,
        @Nullable List<Contradiction> contradictions,
        @Nullable List<Flagged> flags) {

    /** The last count, beside the places that the registry names. */
    public record Occupancy(
            @Nullable Integer total,
            @Nullable Integer capacity,
            @Nullable LocalDate on) {}

    /** @param due when the next periodic visit is due at the latest */
    public record Visits(
            Map<String, Integer> byBody,
            @Nullable Instant last,
            @Nullable LocalDate due) {}

    public record Complaints(Map<String, Integer> byCategory, Map<String, Integer> byState) {}

    /** Obligations by their judgement. */
    public record Limits(int met, int met_late, int breached, int uncertain) {}

    public record Recommendations(int open, int overdue, int repeated, int done) {}

    /** @param count how many facts raise it; of overcrowding, how many people are too many */
    public record Flagged(String flag, int count) {}
}
