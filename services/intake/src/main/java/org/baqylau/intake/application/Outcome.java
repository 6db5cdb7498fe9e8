package org.baqylau.intake.application;

/** What became of a submission. */
public sealed interface Outcome {

    /** On disk. */
    record Accepted(Receipt receipt) implements Outcome {}

    /** The same was taken in before; its first receipt. */
    record Duplicate(Receipt receipt) implements Outcome {}

    record Rejected(Refusal refusal) implements Outcome {}

    /** Not acknowledged: the same may be sent again, and counts once. */
    record Unavailable() implements Outcome {}
}
