package org.baqylau.limits.domain;

import java.time.Instant;
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
     */
    public record Last(String id, @Nullable LimitState state, int version, StatedTime due) {}

    /** A warning and where it lies on the log. */
    public record Warned(ObligationKey key, Instant recorded, int partition, long offset) {}

    public static Said of(List<RecordedEvent> facts) {
        var last = new HashMap<ObligationKey, Last>();
        var warnings = new HashMap<String, Warned>(0);
        var suspicions = new HashSet<String>(0);
        for (var fact : facts) {
            var id = fact.event().id();
            switch ((LimitFact) fact.event().data()) {
                case LimitStarted started ->
                    last.put(ObligationKey.of(started), new Last(id, null, started.version(), started.due()));
                case LimitJudged judged ->
                    last.put(ObligationKey.of(judged), new Last(id, judged.state(), judged.version(), judged.due()));
                case LimitWarned warned ->
                    warnings.put(
                            id, new Warned(ObligationKey.of(warned), fact.recorded(), fact.partition(), fact.offset()));
                case EntrySuspected _ -> suspicions.add(id);
            }
        }
        return new Said(Map.copyOf(last), Map.copyOf(warnings), Set.copyOf(suspicions));
    }
}
