package org.baqylau.intake.domain;

/** What an event must not contradict beside its schema. */
public enum Rule {
    /** The subject is the id that the contract names for this type; argument: that id. */
    SUBJECT_DIFFERS,
    END_BEFORE_START,
    /** A part is no larger than its total; argument: the total. */
    PART_OVER_TOTAL,
    /** Nothing is stated that is later than five minutes after its recording. */
    IN_THE_FUTURE,
    /** What may lie ahead lies no more than fifty years ahead. */
    TOO_FAR_AHEAD
}
