package org.baqylau.limits.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.baqylau.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * Says on the log what limits came to, as soon as it is so: judgements that the facts settle, breaches by the passing of
 * time, alerts. It appends whatever the tables do not show to be on the log already; ids make a repetition harmless, so
 * nothing has to be remembered over a crash and two copies may both speak.
 */
public final class Ticker {

    /** The longest sleep: what nobody announced is seen after it at the latest. */
    public static final Duration LONGEST = Duration.ofSeconds(1);

    private static final Duration UNTIL_CAUGHT_UP = Duration.ofMillis(50);
    private static final int PAGE = 2_000;

    private final Watched watched;
    private final LimitsLog log;
    private final Clock clock;
    private final Unsaid unsaid;
    private final InFlight inFlight = new InFlight();

    public Ticker(Watched watched, Dossiers dossiers, LimitsLog log, Clock clock) {
        this.watched = watched;
        this.log = log;
        this.clock = clock;
        this.unsaid = new Unsaid(dossiers::gone);
    }

    /**
     * Looks once at everything that is due.
     *
     * @return when to look again, at the latest
     * @throws RuntimeException where database or broker do not answer; what was due stays due
     */
    public Instant tick() {
        if (!log.isCaughtUp()) {
            return clock.instant().plus(UNTIL_CAUGHT_UP);
        }
        say(watched::due, unsaid::of);
        say(watched::warnings, (near, now) -> List.of(Unsaid.warned(near.obligation(), near.at())));
        say(watched::suspicions, (suspicion, now) -> List.of(Unsaid.suspected(suspicion)));
        var now = clock.instant();
        inFlight.forget(now);
        return watched.next(now)
                .filter(next -> next.isBefore(now.plus(LONGEST)))
                .orElse(now.plus(LONGEST));
    }

    /** A page of what is due at a moment, after another page. */
    private interface Pages<T> {
        Watched.Due<T> page(Instant now, @Nullable String after, int most);
    }

    private <T> void say(Pages<T> pages, BiFunction<T, Instant, List<Event>> events) {
        @Nullable String after = null;
        do {
            var now = clock.instant();
            var due = pages.page(now, after, PAGE);
            append(
                    due.items().stream()
                            .flatMap(item -> events.apply(item, now).stream())
                            .toList(),
                    now);
            after = due.next();
        } while (after != null);
    }

    /** All at once, and waits for all. */
    private void append(List<Event> events, Instant now) {
        var appends = new ArrayList<CompletableFuture<?>>();
        for (var event : events) {
            if (inFlight.mayGo(event.id(), now)) {
                appends.add(log.append(event).whenComplete((place, failure) -> {
                    if (failure != null) {
                        inFlight.failed(event.id());
                    }
                }));
            }
        }
        CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new)).join();
    }
}
