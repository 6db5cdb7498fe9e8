package org.baqylau.limits.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.SuspicionReason;
import org.baqylau.events.standing.RecordedEvent;

/**
 * What the log has of the limits of one detention: of each obligation the last judgement.
 *
 * @param apprehensionMissed whether it is said that the apprehension is missing
 */
public record Said(String detentionId, Map<ObligationKey, Last> judgements, boolean apprehensionMissed) {

    /** The last judgement and the id of its fact. */
    public record Last(String id, LimitJudged judged) {}

    public static Said of(String detentionId, List<RecordedEvent> facts) {
        var judgements = new HashMap<ObligationKey, Last>();
        boolean missed = false;
        for (var fact : facts) {
            if (fact.event().data() instanceof LimitJudged judged) {
                var key = ObligationKey.of(judged);
                if (key != null) {
                    judgements.put(key, new Last(fact.event().id(), judged));
                }
            } else if (fact.event().data() instanceof EntrySuspected suspected) {
                missed |= suspected.detentionId() != null && suspected.reason() == SuspicionReason.APPREHENDED_MISSING;
            }
        }
        return new Said(detentionId, Map.copyOf(judgements), missed);
    }
}
