package org.baqylau.limits.domain;

import java.time.LocalDate;
import java.util.List;
import org.baqylau.codes.Labels;
import org.jspecify.annotations.Nullable;

/**
 * One version of one legal limit.
 *
 * @param validFrom the first local day of the trigger on which it decides; null: from always
 * @param validTo the last such day; null: still in force
 * @param triggers it starts at the earliest of these milestones
 * @param ends the first of these milestones ends it
 * @param clearedBy the first of these milestones, reached in time, takes the obligation away
 * @param addressees one obligation each; none is one obligation
 * @param note how the text is read here
 * @param verified whether it was checked against a text that can be shown
 */
public record Limit(
        String id,
        int version,
        Labels title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Condition> conditions,
        List<String> triggers,
        List<String> ends,
        List<String> clearedBy,
        Reckoning reckoning,
        List<Addressee> addressees,
        LegalSource source,
        @Nullable Labels note,
        boolean verified) {
    public Limit {
        conditions = List.copyOf(conditions);
        triggers = List.copyOf(triggers);
        ends = List.copyOf(ends);
        clearedBy = List.copyOf(clearedBy);
        addressees = List.copyOf(addressees);
    }

    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether a milestone may change what this limit comes to. */
    boolean concerns(String milestone) {
        return triggers.contains(milestone) || ends.contains(milestone) || clearedBy.contains(milestone);
    }
}
