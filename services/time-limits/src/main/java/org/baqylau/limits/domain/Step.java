package org.baqylau.limits.domain;

import java.util.List;

/** One sentence of an explanation. */
public record Step(Saying saying, List<Term> terms) {

    /** What is said; its texts are named by it. */
    public enum Saying {
        RULE,
        IN_FORCE,
        SOURCE,
        NOTE,
        UNVERIFIED,
        APPLIES,
        HOW_ELAPSED,
        HOW_EXCLUDING,
        HOW_CUMULATIVE,
        HOW_CALENDAR_DAY,
        HOW_CALENDAR_MONTH,
        HOW_BUSINESS_HOURS,
        HOW_BUSINESS_HOURS_ALONE,
        HOW_RELATIVE,
        HOW_EVENT_ORDER,
        HOW_IMMEDIATE,
        HOW_RECURRING,
        HOW_FREQUENCY,
        OCCURRENCE,
        NOT_STARTED,
        START,
        START_MISSING,
        START_OF_PERIOD,
        COUNTED_FROM,
        IMPRECISE,
        OTHER_START,
        NOT_CREDIBLE,
        EXCLUDED,
        STOPPED,
        SPELL,
        SPELLS,
        DUE,
        DUE_BY_DAY,
        DUE_BY_ORDER,
        DUE_UNKNOWN,
        DUE_BETWEEN,
        EXTENDED,
        EXTENDED_TO_CEILING,
        NOT_EXTENDED,
        DUE_EXTENDED,
        END,
        OTHER_END,
        NO_END,
        VISITS,
        CLEARING,
        IN_TIME,
        LATE,
        BREACHED,
        RUNNING,
        SUSPENDED,
        UNCERTAIN,
        CLEARED,
        DISPUTED
    }

    static Step of(Saying saying, Term... terms) {
        return new Step(saying, List.of(terms));
    }
}
