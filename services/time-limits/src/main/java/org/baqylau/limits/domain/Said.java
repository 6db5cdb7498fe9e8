package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.LimitFact;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitState;
import org.baqylau.events.LimitWarned;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the log has of the limits of one detention or duty: of each obligation what was said last.
 *
 * @param warnings those said, by the id of their fact
 * @param suspicions ids of the facts that say them
 */
public record Said(Map<ObligationKey, Last> last, Map<String, Warned> warnings, Set<String> suspicions) {

    /**
     * What was said last, by which fact.
     *
     * @param state null for a limit of which only its start was said
     * @param before ids of what was said of it earlier
     * @param plain what it says, without what it takes the place of; null where it takes the place of nothing
     */
    public record Last(
            String id,
            @Nullable LimitState state,
            int version,
            StatedTime due,
            List<String> before,
            @Nullable LimitFact plain) {}

    /** A warning and where it lies on the log. */
    public record Warned(ObligationKey key, Instant recorded, int partition, long offset) {}

    public static Said of(List<RecordedEvent> facts) {
        var last = new HashMap<ObligationKey, Last>();
        var warnings = new HashMap<String, Warned>(0);
        var suspicions = new HashSet<String>(0);
        for (var fact : facts) {
            var id = fact.event().id();
            switch ((LimitFact) fact.event().data()) {
                case LimitStarted started -> {
                    var key = ObligationKey.of(started);
                    var before = before(last.get(key));
                    last.put(key, new Last(id, null, started.version(), started.due(), before, plain(started, before)));
                }
                case LimitJudged judged -> {
                    var key = ObligationKey.of(judged);
                    var before = before(last.get(key));
                    last.put(
                            key,
                            new Last(
                                    id, judged.state(), judged.version(), judged.due(), before, plain(judged, before)));
                }
                case LimitWarned warned ->
                    warnings.put(
                            id, new Warned(ObligationKey.of(warned), fact.recorded(), fact.partition(), fact.offset()));
                case EntrySuspected _ -> suspicions.add(id);
            }
        }
        return new Said(Map.copyOf(last), Map.copyOf(warnings), Set.copyOf(suspicions));
    }

    private static List<String> before(@Nullable Last last) {
        if (last == null) {
            return List.of();
        }
        var before = new ArrayList<>(last.before());
        before.add(last.id());
        return List.copyOf(before);
    }

    private static @Nullable LimitFact plain(LimitStarted fact, List<String> before) {
        return Collections.disjoint(fact.basis(), before)
                ? null
                : new LimitStarted(
                        fact.detentionId(),
                        fact.dutyId(),
                        fact.limit(),
                        fact.version(),
                        fact.addressee(),
                        fact.occurrence(),
                        fact.due(),
                        without(fact.basis(), before),
                        null);
    }

    private static @Nullable LimitFact plain(LimitJudged fact, List<String> before) {
        return Collections.disjoint(fact.basis(), before)
                ? null
                : new LimitJudged(
                        fact.detentionId(),
                        fact.dutyId(),
                        fact.limit(),
                        fact.version(),
                        fact.addressee(),
                        fact.occurrence(),
                        fact.state(),
                        fact.due(),
                        fact.endedAt(),
                        fact.elapsedSeconds(),
                        fact.disputed(),
                        without(fact.basis(), before),
                        null);
    }

    private static List<String> without(List<String> basis, List<String> before) {
        return basis.stream().filter(id -> !before.contains(id)).toList();
    }
}
