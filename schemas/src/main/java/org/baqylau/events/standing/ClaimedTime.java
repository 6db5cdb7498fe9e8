package org.baqylau.events.standing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baqylau.events.Precision;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as claimed and how exactly it is known: it stands for every instant from the first to the last, both included,
 * in whole seconds.
 */
public record ClaimedTime(StatedTime stated, Precision precision, Instant first, Instant last) {

    public static ClaimedTime of(StatedTime stated, @Nullable Precision precision) {
        var exact = precision == null ? Precision.SECOND : precision;
        var unit = switch (exact) {
            case SECOND -> ChronoUnit.SECONDS;
            case MINUTE -> ChronoUnit.MINUTES;
            case HOUR -> ChronoUnit.HOURS;
            case DAY -> ChronoUnit.DAYS;
        };
        // Cut down in the offset of the claim: a local hour or day need not be one of UTC.
        var first = stated.instant().atOffset(stated.offset()).truncatedTo(unit).toInstant();
        return new ClaimedTime(
                stated, exact, first, first.plus(unit.getDuration()).minusSeconds(1));
    }

    public boolean exact() {
        return first.equals(last);
    }
}
