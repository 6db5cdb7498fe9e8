package org.baqylau.limits.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Facts that this copy appended a moment ago and has not read back yet. It only saves repetition: what is forgotten here
 * is said again, and counts once.
 */
final class InFlight {

    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(1);

    private record Sent(Instant at, Duration patience) {}

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    boolean mayGo(String id, Instant now) {
        var before = sent.get(id);
        if (before != null && isFresh(before, now)) {
            return false;
        }
        sent.put(id, new Sent(now, before == null ? FIRST_PATIENCE : longer(before.patience())));
        return true;
    }

    void failed(String id) {
        sent.remove(id);
    }

    /** What was read back long ago need not be remembered. */
    void forget(Instant now) {
        sent.values().removeIf(before -> !isFresh(before, now.minus(LONGEST_PATIENCE)));
    }

    /** A clock that jumped back makes nothing wait. */
    private static boolean isFresh(Sent before, Instant now) {
        return !now.isBefore(before.at().minus(LONGEST_PATIENCE))
                && now.isBefore(before.at().plus(before.patience()));
    }

    private static Duration longer(Duration patience) {
        var doubled = patience.multipliedBy(2);
        return doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled;
    }
}
