package org.baqylau.records.domain;

import java.util.List;
import java.util.Optional;
import org.baqylau.events.SpotCheck;
import org.baqylau.events.standing.DetentionEntry;
import org.baqylau.events.standing.StandingDetention;
import org.jspecify.annotations.Nullable;

/**
 * What a visit found of a milestone and the custody register says otherwise.
 *
 * @param foundAt as the report states it; null where it found the milestone missing
 * @param missing true, or null where it was found
 * @param registered the register's own times as stated, empty where it has none; null for who may not see detentions
 */
public record Contradiction(
        String visitId,
        String detentionId,
        String milestone,
        String source,
        @Nullable String foundAt,
        @Nullable Boolean missing,
        @Nullable List<String> registered) {

    /**
     * Empty where the register bears the visit out: it has no time where the visit found none, or one of its times
     * stands, as exactly as it is known, for the second that the visit found.
     */
    public static Optional<Contradiction> between(
            String visitId, SpotCheck check, @Nullable StandingDetention detention) {
        var registered = detention == null
                ? List.<DetentionEntry>of()
                : detention.claims(check.milestone()).stream()
                        .filter(DetentionEntry::byRegister)
                        .toList();
        var found = check.foundAt();
        boolean agree = found == null
                ? registered.isEmpty()
                : registered.stream()
                        .anyMatch(claim -> !found.instant().isBefore(claim.at().first())
                                && found.instant().isBefore(claim.at().last().plusSeconds(1)));
        return agree
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        visitId,
                        check.detentionId(),
                        check.milestone(),
                        check.source().wire(),
                        found == null ? null : found.text(),
                        check.missing(),
                        registered.stream()
                                .map(claim -> claim.at().stated().text())
                                .toList()));
    }

    /** The same without what the register says. */
    public Contradiction withoutRegister() {
        return new Contradiction(visitId, detentionId, milestone, source, foundAt, missing, null);
    }
}
