package org.baqylau.statistics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitState;
import org.baqylau.events.standing.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the last fact on the log says of one obligation that is one.
 *
 * @param whose as in {@link Whereabouts}
 * @param elapsed seconds from start to end; null where it has not ended
 * @param overrun seconds from when it was due to an end that was late
 * @param basis ids of the facts that this rests on
 */
public record Judged(
        String whose,
        String limit,
        int version,
        Outcome outcome,
        Instant due,
        @Nullable Long elapsed,
        @Nullable Long overrun,
        Set<String> basis) {

    /** What became of an obligation. */
    public enum Outcome {
        MET,
        MET_LATE,
        BREACHED,
        RUNNING,
        UNCERTAIN;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Key(String whose, String limit, String addressee, int occurrence) {}

    /** @param facts in the order of the log */
    static List<Judged> of(List<RecordedEvent> facts) {
        Map<Key, Optional<Judged>> last = new LinkedHashMap<>();
        for (var fact : facts) {
            if (fact.event().data() instanceof LimitJudged judged) {
                var whose = whose(judged.detentionId(), judged.subject());
                last.put(
                        new Key(whose, judged.limit(), given(judged.addressee()), judged.occurrence()),
                        outcome(judged.state()).map(outcome -> of(whose, judged, outcome)));
            } else if (fact.event().data() instanceof LimitStarted started) {
                var whose = whose(started.detentionId(), started.subject());
                last.put(
                        new Key(whose, started.limit(), given(started.addressee()), started.occurrence()),
                        Optional.of(of(whose, started)));
            }
        }
        var standing = new ArrayList<Judged>(last.size());
        last.values().forEach(judged -> judged.ifPresent(standing::add));
        return standing;
    }

    private static String whose(@Nullable String detentionId, String id) {
        return (detentionId == null ? Whereabouts.DUTY : Whereabouts.DETENTION) + id;
    }

    private static String given(@Nullable String addressee) {
        return addressee == null ? "" : addressee;
    }

    /** Empty where the judgement says that there is no such obligation, or no longer. */
    private static Optional<Outcome> outcome(LimitState state) {
        return Optional.ofNullable(
                switch (state) {
                    case MET -> Outcome.MET;
                    case MET_LATE -> Outcome.MET_LATE;
                    case BREACHED -> Outcome.BREACHED;
                    case UNCERTAIN -> Outcome.UNCERTAIN;
                    case NOT_APPLICABLE, CLEARED -> null;
                });
    }

    private static Judged of(String whose, LimitJudged judged, Outcome outcome) {
        boolean late = outcome == Outcome.MET_LATE;
        boolean ended = late || outcome == Outcome.MET;
        var elapsed = judged.elapsedSeconds();
        var end = judged.endedAt();
        return new Judged(
                whose,
                judged.limit(),
                judged.version(),
                outcome,
                judged.due().instant(),
                ended && elapsed != null ? elapsed.longValue() : null,
                late && end != null
                        ? Duration.between(judged.due().instant(), end.instant())
                                .toSeconds()
                        : null,
                Set.copyOf(judged.basis()));
    }

    private static Judged of(String whose, LimitStarted started) {
        return new Judged(
                whose,
                started.limit(),
                started.version(),
                Outcome.RUNNING,
                started.due().instant(),
                null,
                null,
                Set.copyOf(started.basis()));
    }
}
