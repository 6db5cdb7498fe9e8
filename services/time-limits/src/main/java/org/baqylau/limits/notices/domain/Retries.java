package org.baqylau.limits.notices.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery that failed is tried again: after twice as long each time, at most an hour, for a day.
 *
 * @param first the pause after the first failure
 */
public record Retries(Duration first) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int DOUBLINGS = 20;

    /**
     * Empty when it is given up.
     *
     * @param attempts that failed, this one included
     * @param created when it was first to go out
     */
    public Optional<Instant> after(int attempts, Instant created, Instant now) {
        var doubled = first.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        var next = now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
        return areOver(created, next) ? Optional.empty() : Optional.of(next);
    }

    public boolean areOver(Instant created, Instant now) {
        return now.isAfter(created.plus(PATIENCE));
    }
}
