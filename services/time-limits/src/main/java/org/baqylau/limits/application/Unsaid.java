package org.baqylau.limits.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baqylau.events.AlertLapsed;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.AlertReopened;
import org.baqylau.events.Event;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.Suspicion;

/** The facts that are missing on the log: pure, so that saying them twice or by two copies makes the same facts. */
public final class Unsaid {

    static final String SOURCE = "/time-limits";

    private final Function<Judgement, Optional<Judgement>> gone;

    /** @param gone what is to be said instead of a judgement on an obligation that is none any more */
    public Unsaid(Function<Judgement, Optional<Judgement>> gone) {
        this.gone = gone;
    }

    /** In the order in which they must come on the log: that an alert lapsed is known before why it did. */
    public List<Event> of(Pending pending, Instant now) {
        var wanted = wanted(pending, now).map(judgement -> again(pending, judgement));
        var events = new ArrayList<Event>(2);
        var alert = alert(pending, wanted);
        alert.filter(event -> event.data() instanceof AlertLapsed).ifPresent(events::add);
        wanted.map(judgement -> event(FactIds.of(judgement), judgement))
                .filter(event -> isNew(pending, event.id()))
                .ifPresent(events::add);
        if (wanted.isEmpty()) {
            started(pending, now).ifPresent(events::add);
        }
        alert.filter(event -> !(event.data() instanceof AlertLapsed)).ifPresent(events::add);
        return events;
    }

    /**
     * What was said before and is true again: by its old id it would not count. So it takes the place of a judgement that
     * a copy of the service said too late, or by a clock that was wrong.
     */
    private static Judgement again(Pending pending, Judgement judgement) {
        var said = pending.said();
        if (said == null) {
            return judgement;
        }
        var id = FactIds.of(judgement);
        return !id.equals(said.id()) && said.before().contains(id) ? judgement.after(said.factId()) : judgement;
    }

    private static boolean isNew(Pending pending, String id) {
        return pending.said() == null || !id.equals(pending.said().id());
    }

    public static Event suspected(Suspicion suspicion) {
        var time = suspicion.time() != null ? suspicion.time() : StatedTime.of(suspicion.from(), ZoneOffset.UTC);
        return Event.of(FactIds.of(suspicion), SOURCE, time, suspicion.fact());
    }

    /** That an end is near, for the step of this moment. */
    public static Event warned(Obligation obligation, Instant at) {
        var offset = obligation.due().offset();
        return Event.of(FactIds.warned(obligation, at), SOURCE, StatedTime.of(at, offset), obligation.warning());
    }

    private static Optional<Event> started(Pending pending, Instant now) {
        var obligation = pending.obligation();
        if (obligation == null
                || obligation.settled() != null
                || obligation.startFrom() == null
                || now.isBefore(obligation.startFrom())) {
            return Optional.empty();
        }
        var id = FactIds.started(obligation);
        var said = pending.said();
        if (said == null || !isNew(pending, id)) {
            return said == null ? Optional.of(started(obligation, obligation.start())) : Optional.empty();
        }
        return Optional.of(started(
                obligation, said.before().contains(id) ? obligation.startAfter(said.factId()) : obligation.start()));
    }

    private static Event started(Obligation obligation, LimitStarted fact) {
        return Event.of(FactIds.of(fact), SOURCE, obligation.due(), fact);
    }

    private Optional<Judgement> wanted(Pending pending, Instant now) {
        var obligation = pending.obligation();
        var said = pending.said();
        if (obligation == null) {
            return said == null ? Optional.empty() : takenBack(pending, said);
        }
        return obligation
                .judgement(now)
                .or(() -> said == null || !said.judged() ? Optional.empty() : Optional.of(obligation.cleared()));
    }

    private Optional<Judgement> takenBack(Pending pending, Pending.LastSaid said) {
        return said.withdrawn()
                ? Optional.empty()
                : gone.apply(new Judgement(
                        pending.key(),
                        said.version(),
                        said.state() == null ? LimitState.CLEARED : said.state(),
                        said.due(),
                        null,
                        null,
                        false,
                        List.of()));
    }

    private static Event event(String id, Judgement judgement) {
        var time = judgement.endedAt() != null ? judgement.endedAt() : judgement.due();
        return Event.of(id, SOURCE, time, judgement.fact());
    }

    private static Optional<Event> alert(Pending pending, Optional<Judgement> wanted) {
        var obligation = pending.obligation();
        if (obligation != null
                && obligation.alerting()
                && wanted.map(Judgement::broken).orElse(false)) {
            return switch (pending.alert()) {
                case NONE -> Optional.of(raised(obligation));
                case STANDING -> Optional.empty();
                case RESOLVED ->
                    obligation.due().text().equals(pending.alertDue())
                            ? Optional.empty()
                            : wanted.map(Unsaid::reopened);
                case LAPSED, RESOLVED_EARLY -> wanted.map(Unsaid::reopened);
            };
        }
        return switch (pending.alert()) {
            case NONE, LAPSED -> Optional.empty();
            case STANDING, RESOLVED, RESOLVED_EARLY ->
                isEarly(pending, wanted) ? Optional.empty() : lapsed(pending, wanted);
        };
    }

    /** Somebody took the warning, and the limit still runs. */
    private static boolean isEarly(Pending pending, Optional<Judgement> wanted) {
        var obligation = pending.obligation();
        return obligation != null && obligation.settled() == null && obligation.alerting() && wanted.isEmpty();
    }

    /** Work for a prosecutor; also where somebody takes the warning before the limit is broken. */
    static Event raised(Obligation obligation) {
        var key = obligation.key();
        String alertId = FactIds.alert(key);
        var fact = new AlertRaised(
                alertId,
                key.whose().detentionId(),
                key.whose().dutyId(),
                obligation.facilityId(),
                key.limit(),
                obligation.version(),
                key.statedAddressee(),
                key.occurrence(),
                obligation.due(),
                obligation.basis(),
                null);
        return Event.of(FactIds.named("alert.raised", alertId), SOURCE, obligation.due(), fact);
    }

    private static Event reopened(Judgement judgement) {
        String alertId = FactIds.alert(judgement.obligation());
        var fact = new AlertReopened(alertId, judgement.state(), judgement.due(), judgement.basis(), null);
        return Event.of(FactIds.named("alert.reopened", alertId, FactIds.of(judgement)), SOURCE, judgement.due(), fact);
    }

    private static Optional<Event> lapsed(Pending pending, Optional<Judgement> wanted) {
        if (wanted.isPresent()) {
            return wanted.map(judgement ->
                    lapsed(pending, judgement.state(), judgement.due(), judgement.basis(), FactIds.of(judgement)));
        }
        var obligation = pending.obligation();
        if (obligation != null) {
            return Optional.of(lapsed(
                    pending,
                    LimitState.CLEARED,
                    obligation.due(),
                    obligation.basis(),
                    FactIds.of(obligation.cleared())));
        }
        return Optional.ofNullable(pending.said())
                .map(said -> lapsed(
                        pending,
                        said.state() == null ? LimitState.CLEARED : said.state(),
                        said.due(),
                        List.of(),
                        said.id()));
    }

    private static Event lapsed(
            Pending pending, LimitState state, StatedTime due, List<String> basis, String judgementId) {
        String alertId = FactIds.alert(pending.key());
        return Event.of(
                FactIds.named("alert.lapsed", alertId, judgementId),
                SOURCE,
                due,
                new AlertLapsed(alertId, state, basis, null));
    }
}
