package org.baqylau.limits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    @Test
    void whatFallsDueMeanwhileDoesNotWaitForAllThatIsLeftToBeSaid() {
        var backlog = List.of(
                List.of(met("2026-11-02T09:00:00+05:00")),
                List.of(met("2026-11-02T10:00:00+05:00")),
                List.of(met("2026-11-02T11:00:00+05:00")));
        var due = pending(aDetention().register("apprehended", "2026-11-02T13:59:59+05:00"));

        new Ticker(new Pages(backlog, List.of(due)), new NoDossiers(), new Said(), Clock.fixed(NOW, ZoneOffset.UTC))
                .tick();

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

        new Ticker(new Pages(List.of(page), List.of()), new NoDossiers(), new Said(), Clock.fixed(NOW, ZoneOffset.UTC))
                .tick();

        assertThat(said).containsExactly("alert.raised", "limit.judged met", "limit.judged breached");
    }

    private static Pending met(String apprehended) {
        return pending(aDetention().register("apprehended", apprehended).register("protocol_drawn", apprehended));
    }

    private static Pending pending(ADetention detention) {
        var obligation = detention.course(KzLimits.LIMITS, KzLimits.PROTOCOL).obligation(PACE);
        return new Pending(Objects.requireNonNull(obligation).key(), obligation, null, Pending.AlertOnLog.NONE, null);
    }

    /** What falls due meanwhile is seen by who looks for such alone. */
    private record Pages(List<List<Pending>> pages, List<Pending> meanwhile) implements Watched {

        @Override
        public Due<Pending> due(Instant now, @Nullable String after, int most) {
            int page = after == null ? 0 : Integer.parseInt(after);
            return new Due<>(pages.get(page), page + 1 < pages.size() ? Integer.toString(page + 1) : null);
        }

        @Override
        public Due<Pending> dueSince(Instant since, Instant now, int most) {
            return new Due<>(meanwhile, null);
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
