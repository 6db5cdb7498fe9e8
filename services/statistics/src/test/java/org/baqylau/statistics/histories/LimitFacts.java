package org.baqylau.statistics.histories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.Claimant;
import org.baqylau.events.Duty;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.DutyMilestone;
import org.baqylau.events.LimitFact;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.SystemIds;
import org.jspecify.annotations.Nullable;

/** Judgements of limits as no rule would give them: obligations started, judged, taken back and judged again. */
final class LimitFacts {

    private static final String SYSTEM = "time-limits";

    private final History history;

    LimitFacts(History history) {
        this.history = history;
    }

    /** @param entries ids that a judgement may rest on */
    void onDetention(String id, List<String> entries) {
        limits(id, null, entries);
        if (history.chance(0.1)) {
            limits(null, id, entries);
        }
    }

    void duty(List<String> facilities) {
        String id = history.id("d");
        for (int i = history.upTo(3); i > 0; i--) {
            history.say(
                    new DutyLogged(
                            id,
                            history.maybe(history.one(facilities)),
                            Duty.FORCE_USED,
                            history.one(DutyMilestone.values()),
                            history.moment(),
                            null,
                            Claimant.CUSTODY_REGISTER,
                            null,
                            null),
                    "custody");
        }
        limits(null, history.chance(0.7) ? id : SystemIds.monitoring(history.one(facilities)), List.of());
    }

    private void limits(@Nullable String detentionId, @Nullable String dutyId, List<String> entries) {
        for (int i = history.upTo(6); i > 0; i--) {
            String said = history.say(limit(detentionId, dutyId, entries), SYSTEM);
            if (history.chance(0.1)) {
                history.sayAgain(said, limit(detentionId, dutyId, entries), SYSTEM);
            }
        }
    }

    private LimitFact limit(@Nullable String detentionId, @Nullable String dutyId, List<String> entries) {
        String limit = history.one(List.of("KZ-A", "KZ-B"));
        int version = 1 + history.upTo(1);
        String addressee = history.maybe("prosecution");
        int occurrence = 1 + history.upTo(1);
        var due = history.moment();
        var basis = new ArrayList<String>();
        entries.stream().filter(entry -> history.chance(0.4)).forEach(basis::add);
        if (history.chance(0.25)) {
            return new LimitStarted(detentionId, dutyId, limit, version, addressee, occurrence, due, basis, null);
        }
        var state = history.one(LimitState.values());
        boolean ended = state == LimitState.MET || state == LimitState.MET_LATE;
        var end = StatedTime.of(due.instant().plus(Duration.ofSeconds(1 + history.upTo(400_000))), due.offset());
        return new LimitJudged(
                detentionId,
                dutyId,
                limit,
                version,
                addressee,
                occurrence,
                state,
                due,
                ended && history.chance(0.9) ? end : null,
                ended ? history.maybe(history.upTo(20) * 1_234) : null,
                false,
                basis,
                null);
    }
}
