package org.baqylau.limits.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.baqylau.limits.application.AlertChanges.Change;
import org.baqylau.limits.application.AlertChanges.Position;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody who listens what changes in the queue. One question to the tables for each position that listeners
 * have reached serves them all; who keeps up shares one position. Nobody is given more before he has taken what he was
 * given: meanwhile what is behind him stays in the tables, and comes as it is then.
 */
public final class AlertFeed {

    /** Of silence, after which a sign of life is given. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** For what was given to be taken; then the listener is cut off and may come back to where it was. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PAGE = 500;
    private static final int MOST_LISTENERS = 2_000;

    /** Somebody who listens; called by one thread. */
    public interface Listener {

        /** Whether it has taken all that it was given. */
        boolean isReady();

        void begins(Position at);

        void changed(Change change);

        void heartbeat(Position reached);

        /** Nothing more comes. */
        void ends();

        /** Nothing more comes, and what it was given and has not taken is thrown away. */
        void cutOff();
    }

    private final AlertChanges changes;
    private final Clock clock;
    private final Set<Listening> listening = ConcurrentHashMap.newKeySet();

    public AlertFeed(AlertChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Begins to listen; empty where too many do already.
     *
     * @param from where to go on; null for what comes from now on
     * @param until when it ends at the latest
     */
    public Optional<Listening> listen(@Nullable Position from, Instant until, Listener listener) {
        if (listening.size() >= MOST_LISTENERS) {
            return Optional.empty();
        }
        var one = new Listening(listener, from, until, clock.instant());
        listening.add(one);
        return Optional.of(one);
    }

    public void forget(Listening one) {
        listening.remove(one);
    }

    /**
     * Looks once for what changed.
     *
     * @return whether somebody is to be given more at once
     */
    public boolean tick() {
        var now = clock.instant();
        listening.removeIf(one -> one.isOver(now));
        var ready = listening.stream().filter(Listening::isReady).toList();
        if (ready.isEmpty()) {
            return false;
        }
        var snapshot = changes.behind(positions(ready), new Alerts.Asked(now, LocalDays.of(now)), PAGE);
        boolean more = false;
        for (var one : ready) {
            more |= one.tell(snapshot, now);
        }
        return more;
    }

    private static Set<Position> positions(List<Listening> ready) {
        return ready.stream().flatMap(one -> one.position().stream()).collect(Collectors.toSet());
    }

    /** Ends for everybody. */
    public void close() {
        listening.forEach(Listening::end);
        listening.clear();
    }
}
