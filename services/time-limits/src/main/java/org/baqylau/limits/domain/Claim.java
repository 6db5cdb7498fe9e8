package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.Comparator;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionDetails.LimitExtended;
import org.baqylau.events.DetentionDetails.MissionNotified;
import org.baqylau.events.standing.Claimed;
import org.baqylau.events.standing.ClaimedTime;
import org.baqylau.events.standing.DetentionEntry;
import org.baqylau.events.standing.StandingDuty;
import org.jspecify.annotations.Nullable;

/**
 * A claim of when a milestone was reached, as clocks read it.
 *
 * @param id of the fact that claims it
 * @param addressee whom a notice went to, where the claim names one
 * @param extension what a {@code limit_extended} grants
 * @param ofVisitors whether a station is not to know of it
 */
public record Claim(
        String id,
        String milestone,
        ClaimedTime at,
        Claimant claimant,
        Instant recorded,
        @Nullable String addressee,
        @Nullable LimitExtended extension,
        boolean ofVisitors)
        implements Claimed {

    /** In the order of the times as stated. */
    static final Comparator<Claim> BY_TIME =
            Comparator.comparing((Claim claim) -> claim.at().stated().instant()).thenComparing(Claim::id);

    static Claim of(DetentionEntry entry) {
        var details = entry.logged().details();
        return new Claim(
                entry.id(),
                entry.milestone(),
                entry.at(),
                entry.logged().claimant(),
                entry.recorded(),
                details instanceof MissionNotified(var addressee) ? addressee.wire() : null,
                details instanceof LimitExtended extended ? extended : null,
                entry.ofVisitors());
    }

    static Claim of(StandingDuty.Entry entry) {
        return new Claim(
                entry.id(),
                entry.logged().milestone().wire(),
                entry.at(),
                entry.logged().claimant(),
                entry.recorded(),
                entry.logged().addressee(),
                null,
                entry.logged().claimant() == Claimant.VISIT);
    }

    @Override
    public boolean byRegister() {
        return claimant == Claimant.CUSTODY_REGISTER;
    }

    Instant first() {
        return at.first();
    }

    Instant last() {
        return at.last();
    }

    /** Takes every claim, whoever makes it. */
    boolean any() {
        return true;
    }
}
