package org.baqylau.limits.domain;

import java.time.Instant;
import org.baqylau.events.ClockState;

/** What the facts alone make of a limit, whatever the moment. */
sealed interface Finding {

    /** Nothing is known from which it could run. */
    record NotStarted() implements Finding {}

    /** It runs, and its end depends on something that has not happened. */
    record Waiting() implements Finding {}

    /** It stands still. */
    record Suspended() implements Finding {}

    /** It runs, until it is broken by the passing of time. */
    record Open(Instant due) implements Finding {}

    /** No moment changes this. */
    record Settled(ClockState state) implements Finding {}

    default ClockState at(Instant moment) {
        return switch (this) {
            case NotStarted _ -> ClockState.NOT_STARTED;
            case Waiting _ -> ClockState.RUNNING;
            case Suspended _ -> ClockState.SUSPENDED;
            case Open(Instant due) -> moment.isAfter(due) ? ClockState.BREACHED : ClockState.RUNNING;
            case Settled(ClockState state) -> state;
        };
    }
}
