package org.baqylau.limits.running;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.baqylau.events.Event;
import org.baqylau.limits.application.LimitsLog;

/** A copy's way to the log on which some facts do not come through, or not yet. */
final class Way implements LimitsLog {

    /** What befalls a fact. */
    enum Fate {
        /** The copy dies, or stands still, after it took the fact for said. */
        LOST,
        /** The broker does not take it. */
        REFUSED
    }

    private final LimitsLog log;
    private final Predicate<Event> befalls;
    private final Fate fate;
    private final List<Event> held = new ArrayList<>();

    Way(LimitsLog log, Fate fate, Predicate<Event> befalls) {
        this.log = log;
        this.fate = fate;
        this.befalls = befalls;
    }

    @Override
    public synchronized CompletableFuture<Place> append(Event event) {
        if (!befalls.test(event)) {
            return log.append(event);
        }
        held.add(event);
        return switch (fate) {
            case LOST -> CompletableFuture.completedFuture(new Place("", 0, 0));
            case REFUSED -> CompletableFuture.failedFuture(new IllegalStateException("too large"));
        };
    }

    @Override
    public boolean isRead(Place place) {
        return place.topic().isEmpty() || log.isRead(place);
    }

    @Override
    public boolean isCaughtUp() {
        return log.isCaughtUp();
    }

    synchronized int held() {
        return held.size();
    }

    /** The copy goes on where it stood still. */
    synchronized void goOn() {
        held.forEach(event -> log.append(event).join());
    }
}
