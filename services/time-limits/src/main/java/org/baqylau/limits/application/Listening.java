package org.baqylau.limits.application;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.limits.application.AlertChanges.Position;
import org.jspecify.annotations.Nullable;

/** How far one listener has come. */
public final class Listening {

    private final AlertFeed.Listener listener;
    private final Instant until;
    private @Nullable Position position;
    private boolean begun;
    private Instant spoken;

    Listening(AlertFeed.Listener listener, @Nullable Position position, Instant until, Instant now) {
        this.listener = listener;
        this.position = position;
        this.until = until;
        this.spoken = now;
    }

    Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    boolean isReady() {
        return listener.isReady();
    }

    /** Ends it where its time is over or where it takes nothing. */
    boolean isOver(Instant now) {
        boolean stalled = !listener.isReady() && now.isAfter(spoken.plus(AlertFeed.PATIENCE));
        boolean over = stalled || !now.isBefore(until);
        if (over) {
            end();
        }
        return over;
    }

    void end() {
        if (listener.isReady()) {
            listener.ends();
        } else {
            listener.cutOff();
        }
    }

    /** Tells it what is behind it; whether there is more. */
    boolean tell(AlertChanges.Snapshot snapshot, Instant now) {
        boolean more = false;
        if (position == null) {
            position = snapshot.tables();
            begin(position, now);
        } else {
            begin(position, now);
            var changed = Objects.requireNonNull(snapshot.behind().get(position));
            changed.changes().forEach(listener::changed);
            more = !changed.whole();
            spoken = changed.changes().isEmpty() ? spoken : now;
            position = changed.reached();
        }
        if (!now.isBefore(spoken.plus(AlertFeed.HEARTBEAT))) {
            spoken = now;
            listener.heartbeat(position);
        }
        return more;
    }

    private void begin(Position at, Instant now) {
        if (!begun) {
            begun = true;
            spoken = now;
            listener.begins(at);
        }
    }
}
