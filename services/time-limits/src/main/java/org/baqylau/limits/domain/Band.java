package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import org.baqylau.events.AlertBand;

/** How near the end of a limit is. */
public final class Band {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    private Band() {}

    /** The last instant of the limit itself is still in time. */
    public static AlertBand of(Instant due, Instant moment) {
        if (moment.isAfter(due)) {
            return AlertBand.BREACHED;
        }
        var left = Duration.between(moment, due);
        if (left.compareTo(HOUR) < 0) {
            return AlertBand.UNDER_1H;
        }
        return left.compareTo(THREE_HOURS) < 0 ? AlertBand.UNDER_3H : AlertBand.LATER;
    }
}
