package org.baqylau.limits.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.baqylau.events.AlertAcknowledged;
import org.baqylau.events.AlertFact;
import org.baqylau.events.AlertHandedOver;
import org.baqylau.events.AlertLapsed;
import org.baqylau.events.AlertOutcome;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.AlertReopened;
import org.baqylau.events.AlertResolved;
import org.baqylau.events.AlertState;
import org.baqylau.events.Event;
import org.baqylau.events.StatedTime;
import org.baqylau.limits.domain.Alert;
import org.jspecify.annotations.Nullable;

/**
 * Lets people take, hand over and finish alerts. Each act is a fact on the log; of two who take the same alert the first
 * on the log has it, so the answer is given only when the tables have read the act back.
 */
public final class WorkOnAlert {

    private static final int PATIENCE_SECONDS = 10;

    private final Alerts alerts;
    private final LimitsLog log;
    private final Clock clock;

    public WorkOnAlert(Alerts alerts, LimitsLog log, Clock clock) {
        this.alerts = alerts;
        this.log = log;
        this.clock = clock;
    }

    /** What became of the act. */
    public sealed interface Done {

        /** It counts. */
        record Counts() implements Done {}

        /** Somebody else has it. */
        record Taken(String by) implements Done {}

        /** It is finished or lapsed: nobody works on it any more. */
        record Over(AlertState state) implements Done {}

        /** Broker or tables do not answer: it may count or not, and may be sent again. */
        record Unknown() implements Done {}
    }

    /** Of who has it already, a note that was not said before is kept beside the first act. */
    public Done acknowledge(Alerts.Whole whole, String account, @Nullable String note) {
        var alert = whole.alert();
        boolean has = alert.state() == AlertState.ACKNOWLEDGED && !alert.offered() && account.equals(alert.takenBy());
        if (has && (note == null || isSaid(whole, account, note))) {
            return new Done.Counts();
        }
        return act(whole, account, new AlertAcknowledged(alert.alertId(), account, note, null), account);
    }

    private static boolean isSaid(Alerts.Whole whole, String account, String note) {
        return whole.facts().stream()
                .anyMatch(fact -> fact.event().data() instanceof AlertAcknowledged said
                        && said.by().equals(account)
                        && note.equals(said.note()));
    }

    public Done handOver(Alerts.Whole whole, String account, String to, @Nullable String note) {
        return act(whole, account, new AlertHandedOver(whole.alert().alertId(), account, to, note, null), to);
    }

    public Done resolve(Alerts.Whole whole, String account, AlertOutcome outcome, @Nullable String note) {
        return act(whole, account, new AlertResolved(whole.alert().alertId(), account, outcome, note, null), account);
    }

    private Done act(Alerts.Whole whole, String account, AlertFact fact, String holder) {
        boolean may = whole.alert().isFor(account)
                || (fact instanceof AlertAcknowledged && whole.alert().mayBeTaken());
        if (!may) {
            return refused(whole.alert());
        }
        if (whole.alert().raised() == null && !raise(whole)) {
            return new Done.Unknown();
        }
        var now = clock.instant();
        var event = Event.of(
                id(whole.alert(), fact),
                Unsaid.SOURCE,
                StatedTime.of(now.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC),
                fact);
        return appendAndHold(event) ? outcome(whole, now, fact, holder) : new Done.Unknown();
    }

    /** What was only warned of becomes an alert when somebody takes it. */
    private boolean raise(Alerts.Whole whole) {
        return whole.warned() != null && appendAndHold(Unsaid.raised(whole.warned()));
    }

    private boolean appendAndHold(Event event) {
        try {
            return alerts.hold(log.append(event).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Done outcome(Alerts.Whole before, Instant now, AlertFact fact, String holder) {
        var alert = alerts.find(before.row().id(), Alerts.Scope.ALL, new Alerts.Asked(now, LocalDays.of(now)))
                .map(Alerts.Whole::alert)
                .orElse(before.alert());
        var wanted = fact instanceof AlertResolved
                ? AlertState.RESOLVED
                : holder.startsWith(Alert.SHIFT) ? AlertState.OPEN : AlertState.ACKNOWLEDGED;
        return alert.state() == wanted && Objects.equals(alert.takenBy(), holder) ? new Done.Counts() : refused(alert);
    }

    private static Done refused(Alert alert) {
        return alert.state() == AlertState.ACKNOWLEDGED && alert.takenBy() != null
                ? new Done.Taken(alert.takenBy())
                : new Done.Over(alert.state());
    }

    /** The same act on the same state of the alert is one fact, however often it is sent. */
    private static String id(Alert alert, AlertFact fact) {
        String state = Integer.toString(alert.facts());
        return switch (fact) {
            case AlertAcknowledged act ->
                FactIds.named("alert.acknowledged", act.alertId(), act.by(), state, text(act.note()));
            case AlertHandedOver act ->
                FactIds.named("alert.handed_over", act.alertId(), act.by(), state, act.to(), text(act.note()));
            case AlertResolved act ->
                FactIds.named(
                        "alert.resolved",
                        act.alertId(),
                        act.by(),
                        state,
                        act.outcome().wire(),
                        text(act.note()));
            case AlertRaised _, AlertReopened _, AlertLapsed _ ->
                throw new IllegalArgumentException("nobody does this: " + fact.factType());
        };
    }

    private static String text(@Nullable String note) {
        return note == null ? "" : note;
    }
}
