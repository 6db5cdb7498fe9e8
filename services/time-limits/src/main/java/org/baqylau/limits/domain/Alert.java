package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.List;
import org.baqylau.events.AlertAcknowledged;
import org.baqylau.events.AlertFact;
import org.baqylau.events.AlertHandedOver;
import org.baqylau.events.AlertLapsed;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.AlertReopened;
import org.baqylau.events.AlertResolved;
import org.baqylau.events.AlertState;
import org.baqylau.events.standing.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its facts on the log have it, in their order: of two people who took it the first has it, and only who has
 * it hands it over or resolves it.
 *
 * @param raised null while the log has not told what it is about
 * @param raisedAt when that was recorded
 * @param takenBy account; null while nobody has it
 * @param lapsed whether a later judgement took away what it was raised for
 * @param facts how many it has
 */
public record Alert(
        String alertId,
        @Nullable AlertRaised raised,
        @Nullable Instant raisedAt,
        AlertState state,
        @Nullable String takenBy,
        boolean lapsed,
        int facts) {

    public static Alert of(String alertId, List<RecordedEvent> facts) {
        var alert = new Alert(alertId, null, null, AlertState.OPEN, null, false, 0);
        for (var fact : facts) {
            if (fact.event().data() instanceof AlertFact told) {
                alert = alert.after(told, fact.recorded());
            }
        }
        return alert;
    }

    private Alert after(AlertFact fact, Instant recorded) {
        return switch (fact) {
            case AlertRaised first -> raised == null ? with(first, recorded) : with(state, takenBy, lapsed);
            case AlertAcknowledged taken ->
                state == AlertState.OPEN
                        ? with(AlertState.ACKNOWLEDGED, taken.by(), lapsed)
                        : with(state, takenBy, lapsed);
            case AlertHandedOver over ->
                isFor(over.by()) ? with(AlertState.ACKNOWLEDGED, over.to(), lapsed) : with(state, takenBy, lapsed);
            case AlertResolved done ->
                isFor(done.by()) ? with(AlertState.RESOLVED, done.by(), lapsed) : with(state, takenBy, lapsed);
            case AlertLapsed _ -> with(state == AlertState.RESOLVED ? state : AlertState.LAPSED, takenBy, true);
            case AlertReopened _ -> with(AlertState.OPEN, null, false);
        };
    }

    /** Whether somebody may work on it: it is open, or it is theirs. */
    public boolean isFor(String account) {
        return switch (state) {
            case OPEN -> true;
            case ACKNOWLEDGED -> account.equals(takenBy);
            case RESOLVED, LAPSED -> false;
        };
    }

    private Alert with(AlertRaised first, Instant recorded) {
        return new Alert(alertId, first, recorded, state, takenBy, lapsed, facts + 1);
    }

    private Alert with(AlertState next, @Nullable String by, boolean gone) {
        return new Alert(alertId, raised, raisedAt, next, by, gone, facts + 1);
    }
}
