package org.baqylau.limits.domain;

import java.util.List;

/** One sentence of an explanation. */
public record Step(Saying saying, List<Term> terms) {

    /** What is said; its texts are named by it. */
    public enum Saying {
        RULE,
        SOURCE,
        NOTE,
        UNVERIFIED,
        NOT_STARTED,
        START,
        START_MISSING,
        IMPRECISE,
        OTHER_START,
        NOT_CREDIBLE,
        DUE,
        DUE_BETWEEN,
        END,
        OTHER_END,
        NO_END,
        CLEARING,
        IN_TIME,
        LATE,
        BREACHED,
        RUNNING,
        UNCERTAIN,
        CLEARED,
        DISPUTED
    }

    static Step of(Saying saying, Term... terms) {
        return new Step(saying, List.of(terms));
    }
}
