package org.baqylau.events.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A claim of when something happened, of which some can be believed. */
public interface Claimed {

    /** A claim this much earlier than the register's own time of the same milestone is not credible. */
    Duration CREDIBLE_BEFORE_REGISTER = Duration.ofDays(30);

    ClaimedTime at();

    Instant recorded();

    boolean byRegister();

    /** A time that lies after its own recording cannot be known. */
    default boolean afterItsRecording() {
        return at().first().isAfter(recorded());
    }

    /**
     * Takes from the claims of one milestone those that cannot be believed: later than their own recording, or more than
     * 30 days before the register's own time, the earliest where it gives several. A claim that is not exact falls only
     * where nothing that it may stand for can be believed.
     */
    static void keepCredible(List<? extends Claimed> claims) {
        claims.removeIf(Claimed::afterItsRecording);
        Instant earliest = null;
        for (var claim : claims) {
            if (claim.byRegister() && (earliest == null || claim.at().first().isBefore(earliest))) {
                earliest = claim.at().first();
            }
        }
        if (earliest != null) {
            var limit = earliest.minus(CREDIBLE_BEFORE_REGISTER);
            claims.removeIf(claim -> claim.at().last().isBefore(limit));
        }
    }
}
