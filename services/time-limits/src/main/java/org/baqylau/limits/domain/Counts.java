package org.baqylau.limits.domain;

import org.baqylau.events.ClockState;
import org.jspecify.annotations.Nullable;

/**
 * How many obligations came to what.
 *
 * @param running also those that stand still
 */
public record Counts(long met, long metLate, long breached, long uncertain, long cleared, long running) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** With one more; null is no obligation. */
    public Counts and(@Nullable ClockState state) {
        return switch (state) {
            case MET -> plus(new Counts(1, 0, 0, 0, 0, 0));
            case MET_LATE -> plus(new Counts(0, 1, 0, 0, 0, 0));
            case BREACHED -> plus(new Counts(0, 0, 1, 0, 0, 0));
            case UNCERTAIN -> plus(new Counts(0, 0, 0, 1, 0, 0));
            case CLEARED -> plus(new Counts(0, 0, 0, 0, 1, 0));
            case RUNNING, SUSPENDED -> plus(new Counts(0, 0, 0, 0, 0, 1));
            case NOT_STARTED, NOT_APPLICABLE -> this;
            case null -> this;
        };
    }

    public Counts plus(Counts more) {
        return new Counts(
                met + more.met,
                metLate + more.metLate,
                breached + more.breached,
                uncertain + more.uncertain,
                cleared + more.cleared,
                running + more.running);
    }
}
