package org.baqylau.limits.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baqylau.events.AlertLapsed;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.AlertReopened;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.Event;
import org.baqylau.events.LimitState;
import org.baqylau.events.Milestones;
import org.baqylau.events.StatedTime;
import org.baqylau.events.SuspicionReason;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.Obligation;
import org.jspecify.annotations.Nullable;

/** The facts that are missing on the log: pure, so that saying them twice or by two copies makes the same facts. */
public final class Unsaid {

    static final String SOURCE = "/time-limits";

    private final Function<Judgement, Optional<Judgement>> gone;

    /** @param gone what is to be said instead of a judgement on an obligation that is none any more */
    public Unsaid(Function<Judgement, Optional<Judgement>> gone) {
        this.gone = gone;
    }

    public List<Event> of(Pending pending, Instant now) {
        var wanted = wanted(pending, now);
        var events = new ArrayList<Event>(2);
        wanted.map(judgement -> event(FactIds.of(judgement), judgement))
                .filter(event -> pending.said() == null
                        || !event.id().equals(pending.said().id()))
                .ifPresent(events::add);
        alert(pending, wanted).ifPresent(events::add);
        return events;
    }

    /** That a detention has no time of apprehension that can be believed: said once. */
    public static Event apprehensionMissing(String detentionId, StatedTime time) {
        var fact = new EntrySuspected(
                detentionId, null, null, Milestones.APPREHENDED, SuspicionReason.APPREHENDED_MISSING, null);
        return Event.of(
                FactIds.named("entry.suspected", detentionId, fact.reason().wire()), SOURCE, time, fact);
    }

    private Optional<Judgement> wanted(Pending pending, Instant now) {
        var obligation = pending.obligation();
        var said = pending.said();
        if (obligation == null) {
            return said == null ? Optional.empty() : takenBack(pending, said);
        }
        return obligation
                .judgement(now)
                .or(() -> said == null || said.withdrawn() ? Optional.empty() : Optional.of(obligation.cleared()));
    }

    private Optional<Judgement> takenBack(Pending pending, Pending.LastSaid said) {
        return said.withdrawn()
                ? Optional.empty()
                : gone.apply(new Judgement(
                        pending.key(), said.version(), said.state(), said.due(), null, null, false, List.of()));
    }

    private static Event event(String id, Judgement judgement) {
        var time = judgement.endedAt() != null ? judgement.endedAt() : judgement.due();
        return Event.of(id, SOURCE, time, judgement.fact());
    }

    private static Optional<Event> alert(Pending pending, Optional<Judgement> wanted) {
        var obligation = pending.obligation();
        boolean work = obligation != null
                && obligation.alerting()
                && wanted.map(Judgement::broken).orElse(false);
        return switch (pending.alert()) {
            case NONE -> work ? Optional.of(raised(obligation)) : Optional.empty();
            case LAPSED -> work ? wanted.map(Unsaid::reopened) : Optional.empty();
            case STANDING -> work ? Optional.empty() : lapsed(pending, wanted);
        };
    }

    private static Event raised(@Nullable Obligation obligation) {
        if (obligation == null) {
            throw new IllegalStateException("an alert without obligation");
        }
        var key = obligation.key();
        String alertId = FactIds.alert(key);
        var fact = new AlertRaised(
                alertId,
                key.detentionId(),
                null,
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
        var fact = new AlertReopened(alertId, judgement.state(), judgement.basis(), null);
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
                .map(said -> lapsed(pending, said.state(), said.due(), List.of(), said.id()));
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
