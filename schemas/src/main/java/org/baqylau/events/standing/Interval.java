package org.baqylau.events.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where an instant lies that is not known more exactly: from the first to the last, both included, in whole seconds. */
public record Interval(Instant first, Instant last) {

    /** Where the earliest of the claimed times lies, whatever each of them stands for. */
    public static Optional<Interval> ofEarliest(List<DetentionEntry> claims) {
        Interval earliest = null;
        for (var claim : claims) {
            var at = claim.at();
            earliest = earliest == null
                    ? new Interval(at.first(), at.last())
                    : new Interval(earlier(earliest.first, at.first()), earlier(earliest.last, at.last()));
        }
        return Optional.ofNullable(earliest);
    }

    /** Where the latest of the claimed times lies, whatever each of them stands for. */
    public static Optional<Interval> ofLatest(List<DetentionEntry> claims) {
        Interval latest = null;
        for (var claim : claims) {
            var at = claim.at();
            latest = latest == null
                    ? new Interval(at.first(), at.last())
                    : new Interval(later(latest.first, at.first()), later(latest.last, at.last()));
        }
        return Optional.ofNullable(latest);
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
