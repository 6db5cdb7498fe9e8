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
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its facts on the log have it, in their order: of two people who took it the first has it, and only who has
 * it hands it over or resolves it. What was handed over may be taken by anybody until somebody has acknowledged it, as
 * nobody here knows whether the account that it went to exists, and works there.
 *
 * @param raised null while the log has not told what it is about
 * @param raisedAt when that was recorded
 * @param due the end of the limit when it was raised or reopened last; null while it was not
 * @param takenBy account, or a shift that it was handed to; null while nobody has it
 * @param offered whether it was handed over to an account and nobody has acknowledged it since
 * @param early whether it was resolved before the end that it was raised for
 * @param lapsed whether a later judgement took away what it was raised for
 * @param facts how many it has
 * @param partition of its last fact on the log
 * @param offset of its last fact
 */
public record Alert(
        String alertId,
        @Nullable AlertRaised raised,
        @Nullable Instant raisedAt,
        @Nullable StatedTime due,
        AlertState state,
        @Nullable String takenBy,
        boolean offered,
        boolean early,
        boolean lapsed,
        int facts,
        int partition,
        long offset) {

    /** What the name of a shift begins with: whoever is on duty then may take what was handed to it. */
    public static final String SHIFT = "shift:";

    public static Alert of(String alertId, List<RecordedEvent> facts) {
        var alert = new Alert(alertId, null, null, null, AlertState.OPEN, null, false, false, false, 0, 0, 0);
        for (var fact : facts) {
            if (fact.event().data() instanceof AlertFact told) {
                alert = alert.after(told, fact.recorded()).at(fact.partition(), fact.offset());
            }
        }
        return alert;
    }

    private Alert after(AlertFact fact, Instant recorded) {
        return switch (fact) {
            case AlertRaised first -> raised == null ? with(first, recorded) : this;
            case AlertAcknowledged taken ->
                mayBeTaken() ? with(AlertState.ACKNOWLEDGED, taken.by(), false, lapsed) : this;
            case AlertHandedOver over -> isFor(over.by()) ? handed(over.by(), over.to()) : this;
            case AlertResolved done -> isFor(done.by()) ? resolved(done.by(), recorded) : this;
            case AlertLapsed _ -> with(state == AlertState.RESOLVED ? state : AlertState.LAPSED, takenBy, false, true);
            case AlertReopened again -> reopened(again.due());
        };
    }

    /** A shift has it until somebody of it takes it. */
    private Alert handed(String by, String to) {
        return to.startsWith(SHIFT)
                ? with(AlertState.OPEN, to, false, lapsed)
                : with(AlertState.ACKNOWLEDGED, to, !to.equals(by), lapsed);
    }

    /** What was resolved before the limit was broken comes back when it is. */
    private Alert resolved(String by, Instant recorded) {
        boolean before = due != null && !recorded.isAfter(due.instant());
        return new Alert(
                alertId,
                raised,
                raisedAt,
                due,
                AlertState.RESOLVED,
                by,
                false,
                before,
                lapsed,
                facts,
                partition,
                offset);
    }

    /** Whether somebody may work on it: it is open, or it is theirs. */
    public boolean isFor(String account) {
        return switch (state) {
            case OPEN -> true;
            case ACKNOWLEDGED -> account.equals(takenBy);
            case RESOLVED, LAPSED -> false;
        };
    }

    /** Whether whoever acknowledges it next has it. */
    public boolean mayBeTaken() {
        return state == AlertState.OPEN || offered;
    }

    private Alert with(AlertRaised first, Instant recorded) {
        return new Alert(
                alertId,
                first,
                recorded,
                first.due(),
                state,
                takenBy,
                offered,
                early,
                lapsed,
                facts,
                partition,
                offset);
    }

    private Alert with(AlertState next, @Nullable String by, boolean only, boolean gone) {
        return new Alert(alertId, raised, raisedAt, due, next, by, only, early, gone, facts, partition, offset);
    }

    private Alert reopened(@Nullable StatedTime again) {
        return new Alert(
                alertId,
                raised,
                raisedAt,
                again == null ? due : again,
                AlertState.OPEN,
                null,
                false,
                false,
                false,
                facts,
                partition,
                offset);
    }

    private Alert at(int lies, long place) {
        return new Alert(
                alertId, raised, raisedAt, due, state, takenBy, offered, early, lapsed, facts + 1, lies, place);
    }
}
