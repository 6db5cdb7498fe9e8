package org.baqylau.limits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.baqylau.events.Event;
import org.baqylau.events.LimitJudged;
import org.baqylau.limits.domain.ADetention;
import org.baqylau.limits.domain.Course;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.KzLimits;
import org.baqylau.limits.domain.Pace;
import org.baqylau.limits.domain.Suspicion;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which order the ticker says what is due. */
class TickerOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final List<String> said = new ArrayList<>();
    private final SetClock clock = new SetClock(NOW);

    @Test
    void whatFallsDueMeanwhileDoesNotWaitForAllThatIsLeftToBeSaid() {
        var backlog = List.of(
                List.of(met("2026-11-02T09:00:00+05:00")),
                List.of(met("2026-11-02T10:00:00+05:00")),
                List.of(met("2026-11-02T11:00:00+05:00")));
        var due = pending(aDetention().register("apprehended", "2026-11-02T13:59:59+05:00"));

        new Ticker(new Pages(backlog, List.of(due)), new NoDossiers(), new Said(), clock).tick();

        assertThat(said)
                .containsExactly(
                        "limit.judged met",
                        "alert.raised",
                        "limit.judged breached",
                        "limit.judged met",
                        "limit.judged met");
    }

    @Test
    void alertsOfAPageDoNotWaitForItsJudgements() {
        var page = List.of(
                met("2026-11-02T09:00:00+05:00"),
                pending(aDetention().register("apprehended", "2026-11-02T13:59:59+05:00")));

        new Ticker(new Pages(List.of(page), List.of()), new NoDossiers(), new Said(), clock).tick();

        assertThat(said).containsExactly("alert.raised", "limit.judged met", "limit.judged breached");
    }

    @Test
    void whatIsReadyIsSaidOnceItsMomentIsOver() {
        var ticker = new Ticker(new Foreseen(NOW, due()), new NoDossiers(), new Said(), clock);
        clock.set(NOW.minusMillis(1_900));
        ticker.tick();
        clock.set(NOW.minusMillis(100));
        ticker.tick();
        clock.set(NOW);
        ticker.tick();
        assertThat(said).isEmpty();

        clock.set(NOW.plusMillis(1));
        ticker.tick();
        ticker.tick();

        assertThat(said).containsExactly("alert.raised", "limit.judged breached");
    }

    @Test
    void whatIsReadyIsNotSaidOfWhatHasChanged() {
        var foreseen = new Foreseen(NOW, due());
        var ticker = new Ticker(foreseen, new NoDossiers(), new Said(), clock);
        clock.set(NOW.minusMillis(1_900));
        ticker.tick();

        foreseen.same = false;
        clock.set(NOW.plusMillis(1));
        ticker.tick();

        assertThat(said).isEmpty();
    }

    /** Apprehended three hours before this moment, with no protocol. */
    private static Pending due() {
        return pending(aDetention().register("apprehended", "2026-11-02T14:00:00+05:00"));
    }

    private static Pending met(String apprehended) {
        return pending(aDetention().register("apprehended", apprehended).register("protocol_drawn", apprehended));
    }

    private static Pending pending(ADetention detention) {
        var obligation = detention.course(KzLimits.LIMITS, KzLimits.PROTOCOL).obligation(PACE);
        return new Pending(Objects.requireNonNull(obligation).key(), obligation, null, Pending.AlertOnLog.NONE, null);
    }

    /** Nothing is ever due, nor comes due. */
    private static class NothingDue implements Watched {

        @Override
        public Due<Pending> due(Instant now, @Nullable String after, int most) {
            return new Due<>(List.of(), null);
        }

        @Override
        public Due<Pending> dueSince(Instant since, Instant now, int most) {
            return new Due<>(List.of(), null);
        }

        @Override
        public Optional<Coming> coming(Instant from, Instant until, int most, @Nullable Coming known) {
            return Optional.empty();
        }

        @Override
        public boolean isAsItWas(Coming coming) {
            return false;
        }

        @Override
        public Due<Pending> early(Instant moment, @Nullable String after, int most) {
            return new Due<>(List.of(), null);
        }

        @Override
        public Due<Near> warnings(Instant now, @Nullable String after, int most) {
            return new Due<>(List.of(), null);
        }

        @Override
        public Due<Suspicion> suspicions(Instant now, @Nullable String after, int most) {
            return new Due<>(List.of(), null);
        }

        @Override
        public Optional<Instant> next(Instant now) {
            return Optional.empty();
        }
    }

    /** What falls due meanwhile is seen by who looks for such alone. */
    private static final class Pages extends NothingDue {
        private final List<List<Pending>> pages;
        private final List<Pending> meanwhile;

        private Pages(List<List<Pending>> pages, List<Pending> meanwhile) {
            this.pages = pages;
            this.meanwhile = meanwhile;
        }

        @Override
        public Due<Pending> due(Instant now, @Nullable String after, int most) {
            int page = after == null ? 0 : Integer.parseInt(after);
            return new Due<>(pages.get(page), page + 1 < pages.size() ? Integer.toString(page + 1) : null);
        }

        @Override
        public Due<Pending> dueSince(Instant since, Instant now, int most) {
            return new Due<>(meanwhile, null);
        }
    }

    /** Something that comes due, and is never read once it is. */
    private static final class Foreseen extends NothingDue {
        private final Instant moment;
        private final Pending pending;
        private boolean same = true;

        private Foreseen(Instant moment, Pending pending) {
            this.moment = moment;
            this.pending = pending;
        }

        @Override
        public Optional<Coming> coming(Instant from, Instant until, int most, @Nullable Coming known) {
            return moment.isBefore(from) || !moment.isBefore(until)
                    ? Optional.empty()
                    : Optional.of(new Coming(moment, List.of(pending), "1"));
        }

        @Override
        public boolean isAsItWas(Coming coming) {
            return same;
        }
    }

    private static final class NoDossiers implements Dossiers {

        @Override
        public Optional<Whole> find(String detentionId, boolean visits) {
            return Optional.empty();
        }

        @Override
        public List<Course> courses(Whose whose, @Nullable String facilityId, boolean visits) {
            return List.of();
        }

        @Override
        public Optional<Judgement> gone(Judgement before) {
            return Optional.empty();
        }
    }

    private final class Said implements LimitsLog {

        @Override
        public CompletableFuture<Place> append(Event event) {
            var text = event.type().replace("org.baqylau.", "").replace(".v1", "");
            said.add(
                    event.data() instanceof LimitJudged judged
                            ? text + " " + judged.state().wire()
                            : text);
            return CompletableFuture.completedFuture(new Place("limits", 0, said.size()));
        }

        @Override
        public boolean isRead(Place place) {
            return true;
        }

        @Override
        public boolean isCaughtUp() {
            return true;
        }
    }
}
