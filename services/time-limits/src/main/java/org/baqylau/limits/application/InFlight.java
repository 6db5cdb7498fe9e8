package org.baqylau.limits.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.baqylau.limits.application.LimitsLog.Place;
import org.jspecify.annotations.Nullable;

/**
 * Facts that this copy appended a moment ago and has not read back yet. It only saves repetition: what is forgotten here
 * is said again, and counts once.
 */
final class InFlight {

    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(1);

    /** Tables that stand still for so long may have lost sight of it: rather say it again. */
    private static final Duration BLIND = Duration.ofMinutes(5);

    /** @param place null until it is known */
    private record Sent(
            Instant at, Duration patience, @Nullable Place place) {}

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    /**
     * Not while tables that lag behind cannot show it yet: what is repeated only makes them lag more.
     *
     * @param read whether the tables hold what lies at a place
     */
    boolean mayGo(String id, Instant now, Predicate<Place> read) {
        var before = sent.get(id);
        if (before != null && (isFresh(before, now) || isUnread(before, now, read))) {
            return false;
        }
        sent.put(id, new Sent(now, before == null ? FIRST_PATIENCE : longer(before.patience()), null));
        return true;
    }

    void lies(String id, Place place) {
        sent.computeIfPresent(id, (same, one) -> new Sent(one.at(), one.patience(), place));
    }

    void failed(String id) {
        sent.remove(id);
    }

    /** What was read back long ago need not be remembered. */
    void forget(Instant now, Predicate<Place> read) {
        sent.values().removeIf(before -> !isFresh(before, now.minus(LONGEST_PATIENCE)) && !isUnread(before, now, read));
    }

    private static boolean isUnread(Sent before, Instant now, Predicate<Place> read) {
        return before.place() != null && isWithin(before, now, BLIND) && !read.test(before.place());
    }

    private static boolean isFresh(Sent before, Instant now) {
        return isWithin(before, now, before.patience());
    }

    /** A clock that jumped back makes nothing wait. */
    private static boolean isWithin(Sent before, Instant now, Duration span) {
        return !now.isBefore(before.at().minus(LONGEST_PATIENCE))
                && now.isBefore(before.at().plus(span));
    }

    private static Duration longer(Duration patience) {
        var doubled = patience.multipliedBy(2);
        return doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled;
    }
}
