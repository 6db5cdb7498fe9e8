package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;

/** How a limit counts from its start to its end. */
public sealed interface Reckoning {

    /** The last instant that is in time, for a start at this instant. */
    Instant due(Instant start);

    /** Runs without interruption over instants, whatever local clocks do. */
    record Elapsed(Duration duration) implements Reckoning {
        @Override
        public Instant due(Instant start) {
            return start.plus(duration);
        }
    }
}
