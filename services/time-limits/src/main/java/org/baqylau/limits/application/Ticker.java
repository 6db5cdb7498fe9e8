package org.baqylau.limits.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.baqylau.events.AlertFact;
import org.baqylau.events.AlertLapsed;
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
    private static final int PAGE = 10_000;

    /** What comes due so soon is made ready for its moment. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    /** To make ready what is so near would keep it waiting. */
    private static final Duration TOO_NEAR = Duration.ofMillis(500);

    private static final int MOST_READY = 20_000;

    /** So much may clocks differ. A clock that goes back further was wrong, and what it said is looked through again. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Watched watched;
    private final LimitsLog log;
    private final Clock clock;
    private final Unsaid unsaid;
    private final InFlight inFlight = new InFlight();
    private @Nullable Ready ready;
    private Instant lastTick = Instant.MAX;
    private Instant doubtUntil = Instant.MIN;

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
     * @throws RuntimeException where database or broker do not answer, or do not take all; what was due stays due, and
     *     what can be said beside it is said
     */
    public Instant tick() {
        if (!log.isCaughtUp()) {
            return clock.instant().plus(UNTIL_CAUGHT_UP);
        }
        var faults = new Faults();
        sayWhatIsReady(faults);
        takeBackWhatWasEarly(faults);
        say(watched::due, unsaid::of, faults);
        say(watched::warnings, (near, now) -> List.of(Unsaid.warned(near.obligation(), near.at())), faults);
        say(watched::suspicions, (suspicion, now) -> List.of(Unsaid.suspected(suspicion)), faults);
        faults.rethrow();
        var now = clock.instant();
        inFlight.forget(now, log::isRead);
        ready = ready(now);
        return watched.next(now)
                .filter(next -> next.isBefore(now.plus(LONGEST)))
                .orElse(now.plus(LONGEST));
    }

    /** What is to be said of what comes due, once its moment is over and nothing has changed. */
    private record Ready(Watched.Coming coming, List<List<Event>> events) {}

    private @Nullable Ready ready(Instant now) {
        var near = now.plus(TOO_NEAR);
        if (ready != null && isWithin(ready.coming().moment(), now, near)) {
            return ready;
        }
        var known = ready == null ? null : ready.coming();
        var coming = watched.coming(near, now.plus(AHEAD), MOST_READY, known).orElse(null);
        if (coming == null) {
            return null;
        }
        if (coming.equals(known)) {
            return ready;
        }
        var after = coming.moment().plusNanos(1);
        return new Ready(
                coming,
                coming.items().stream().map(item -> unsaid.of(item, after)).toList());
    }

    private static boolean isWithin(Instant moment, Instant from, Instant until) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    private void sayWhatIsReady(Faults faults) {
        var now = clock.instant();
        if (ready == null || !now.isAfter(ready.coming().moment())) {
            return;
        }
        if (watched.isAsItWas(ready.coming())) {
            faults.add(append(ready.events(), (events, moment) -> events, now));
        }
        ready = null;
    }

    /** A page of what is due at a moment, after another page. */
    private interface Pages<T> {
        Watched.Due<T> page(Instant now, @Nullable String after, int most);
    }

    /**
     * After a start, and after this copy's clock went back, what an earlier clock said before its time is taken back; for
     * a while, as some of it may not have been read yet. Not always: two copies whose clocks differ would never agree.
     */
    private void takeBackWhatWasEarly(Faults faults) {
        var now = clock.instant();
        if (now.isBefore(lastTick.minus(SKEW))) {
            doubtUntil = now.plus(SKEW);
        }
        lastTick = now;
        if (now.isBefore(doubtUntil)) {
            say((moment, after, most) -> watched.early(moment.plus(SKEW), after, most), unsaid::of, faults);
        }
    }

    /** However much is left to be said, what falls due meanwhile does not wait for it. */
    private <T> void say(Pages<T> pages, BiFunction<T, Instant, List<Event>> events, Faults faults) {
        var looked = clock.instant();
        @Nullable String after = null;
        do {
            var now = clock.instant();
            var due = pages.page(now, after, PAGE);
            boolean answers = faults.add(append(due.items(), events, now));
            after = due.next();
            if (after != null) {
                faults.rethrowUnless(answers);
                sayDueSince(looked, faults);
                looked = now;
            }
        } while (after != null);
    }

    private void sayDueSince(Instant since, Faults faults) {
        var now = clock.instant();
        var due = watched.dueSince(since, now, PAGE);
        faults.add(append(due.items(), unsaid::of, now));
        while (due.next() != null) {
            due = watched.due(now, due.next(), PAGE);
            faults.add(append(due.items(), unsaid::of, now));
        }
    }

    /**
     * Alerts first, of all items, since a prosecutor waits for them; then the rest; and waits for all. That an alert lapsed
     * must be on the log before why it did.
     */
    private <T> List<CompletableFuture<?>> append(
            List<T> items, BiFunction<T, Instant, List<Event>> events, Instant now) {
        var appends = new ArrayList<CompletableFuture<?>>();
        var afterAlerts = new ArrayList<Supplier<CompletableFuture<?>>>();
        for (var item : items) {
            CompletableFuture<?> before = CompletableFuture.completedFuture(null);
            for (var event : events.apply(item, now)) {
                if (event.data() instanceof AlertFact) {
                    var append = append(event, now);
                    appends.add(append);
                    before = event.data() instanceof AlertLapsed ? append : before;
                } else {
                    var lapse = before;
                    afterAlerts.add(() -> lapse.thenCompose(done -> append(event, now)));
                }
            }
        }
        afterAlerts.forEach(one -> appends.add(one.get()));
        CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null)
                .join();
        return appends;
    }

    private CompletableFuture<?> append(Event event, Instant now) {
        if (!inFlight.mayGo(event.id(), now, log::isRead)) {
            return CompletableFuture.completedFuture(null);
        }
        return log.append(event).whenComplete((place, failure) -> {
            if (failure != null) {
                inFlight.failed(event.id());
            } else {
                inFlight.lies(event.id(), place);
            }
        });
    }

    /** What could not be appended. One fact that the broker refuses keeps no other from being said. */
    private static final class Faults {
        private @Nullable CompletableFuture<?> first;

        /** Whether any of them went through, or there was none. */
        boolean add(List<CompletableFuture<?>> appends) {
            for (var append : appends) {
                first = first == null && append.isCompletedExceptionally() ? append : first;
            }
            return appends.isEmpty() || !appends.stream().allMatch(CompletableFuture::isCompletedExceptionally);
        }

        /** Where nothing of a whole page went through, the broker does not answer: no use in trying the next. */
        void rethrowUnless(boolean answers) {
            if (!answers) {
                rethrow();
            }
        }

        void rethrow() {
            if (first != null) {
                first.join();
            }
        }
    }
}
