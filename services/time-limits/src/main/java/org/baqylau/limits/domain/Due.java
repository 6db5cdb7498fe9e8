package org.baqylau.limits.domain;

import java.time.Instant;

/** The last instant that is in time, as far as the facts tell it. */
sealed interface Due {

    /** Somewhere in this span, wherever within its precision the limit began. */
    record At(Span span) implements Due {}

    /**
     * The clock stands still.
     *
     * @param since when it was stopped
     * @param unless when it would end had it not been stopped
     */
    record Stopped(Instant since, Span unless) implements Due {}

    /** It depends on something that has not happened. */
    record Unknown() implements Due {}
}
