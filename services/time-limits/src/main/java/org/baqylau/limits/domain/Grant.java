package org.baqylau.limits.domain;

import org.baqylau.events.DetentionDetails.LimitExtended;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a limit was extended or put off, and what becomes of it.
 *
 * @param by who may grant it; null where the law knows no such extension
 */
public record Grant(
        Claim claim, LimitExtended extended, @Nullable Addressee by, Verdict verdict) {

    /** Whether it counts, and why not. */
    public enum Verdict {
        COUNTS,
        /** It counts up to the ceiling alone. */
        CUT,
        NOT_FORESEEN,
        AFTER_THE_END,
        TOO_EARLY,
        TOO_LATE,
        NOT_ASKED_IN_TIME
    }

    boolean counts() {
        return verdict == Verdict.COUNTS || verdict == Verdict.CUT;
    }
}
