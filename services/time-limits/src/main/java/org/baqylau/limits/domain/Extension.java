package org.baqylau.limits.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a limit may be extended; all durations run from its start.
 *
 * @param by who grants it
 * @param ceiling never beyond
 * @param each the most that one grant adds to the end before it
 * @param askedWithin asked for so soon
 * @param grantedFrom not granted earlier
 * @param grantedWithin granted so soon
 * @param after not before this was reached so often
 */
public record Extension(
        Addressee by,
        Duration ceiling,
        @Nullable Duration each,
        @Nullable Duration askedWithin,
        @Nullable Duration grantedFrom,
        @Nullable Duration grantedWithin,
        @Nullable After after) {

    /** A milestone that must have been reached so many times. */
    public record After(String milestone, int times) {}
}
