package org.baqylau.events.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baqylau.events.Agency;
import org.baqylau.events.DeathRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.FacilityType;
import org.baqylau.events.IncidentRecorded;
import org.baqylau.events.LocalizedName;
import org.baqylau.events.Location;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a facility, day by day. Changes count by the day from which they hold, then by time, then by id; one
 * that holds from a day before the opening changes what the registration said.
 *
 * @param spans oldest first; empty while it is not registered
 * @param populations by day
 * @param deaths by their own id, as are incidents; of several facts on one the last by time and id stands
 */
public record StandingFacility(
        String facilityId,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        List<Span> spans,
        Map<LocalDate, PopulationCounted> populations,
        Map<String, DeathRecorded> deaths,
        Map<String, IncidentRecorded> incidents,
        Map<String, Fate> fates) {

    /** What the registry says from this day on. */
    public record Span(
            LocalDate from,
            String code,
            LocalizedName name,
            FacilityType type,
            @Nullable Regime regime,
            String region,
            Agency agency,
            @Nullable Integer capacity,
            @Nullable Location location) {

        private Span with(LocalDate day, FacilityChanged change) {
            return new Span(
                    day,
                    or(change.code(), code),
                    or(change.name(), name),
                    or(change.type(), type),
                    change.regime() == null ? regime : change.regime(),
                    or(change.region(), region),
                    or(change.agency(), agency),
                    change.capacity() == null ? capacity : change.capacity(),
                    change.location() == null ? location : change.location());
        }

        private static <T> T or(@Nullable T changed, T before) {
            return changed == null ? before : changed;
        }
    }

    private static final Comparator<RecordedEvent> BY_EFFECT = Comparator.comparing(
                    (RecordedEvent fact) -> ((FacilityChanged) fact.event().data()).effectiveOn())
            .thenComparing(Order.BY_TIME);

    public static StandingFacility of(String facilityId, List<RecordedEvent> facts) {
        var fates = new Fates();
        FacilityRegistered registered = null;
        for (var fact : facts) {
            if (fact.event().data() instanceof FacilityRegistered opening) {
                if (registered == null) {
                    registered = opening;
                } else {
                    fates.refused(fact, Refusal.ALREADY_EXISTS);
                }
            }
        }
        if (registered == null) {
            facts.forEach(fact -> fates.held(fact, Causes.facilityKey(facilityId)));
            return new StandingFacility(facilityId, null, null, List.of(), Map.of(), Map.of(), Map.of(), fates.asMap());
        }
        var changes = new ArrayList<RecordedEvent>();
        LocalDate closed = null;
        var populations = new TreeMap<LocalDate, PopulationCounted>();
        var deaths = new TreeMap<String, DeathRecorded>();
        var incidents = new TreeMap<String, IncidentRecorded>();
        for (var fact : Order.byTime(facts)) {
            switch (fact.event().data()) {
                case FacilityChanged _ -> changes.add(fact);
                case FacilityClosed closing -> closed = closing.closedOn();
                case PopulationCounted count -> populations.put(count.asOf(), count);
                case DeathRecorded death -> deaths.put(death.deathId(), death);
                case IncidentRecorded incident -> incidents.put(incident.incidentId(), incident);
                default -> {
                    // The registration.
                }
            }
        }
        changes.sort(BY_EFFECT);
        var opened = opened(registered, changes);
        return new StandingFacility(
                facilityId,
                opened,
                closed,
                spans(opened, registered, changes),
                populations,
                deaths,
                incidents,
                fates.asMap());
    }

    private static LocalDate opened(FacilityRegistered registered, List<RecordedEvent> changes) {
        var opened = registered.openedOn();
        for (var fact : changes) {
            if (fact.event().data() instanceof FacilityChanged change && change.openedOn() != null) {
                opened = change.openedOn();
            }
        }
        return opened;
    }

    private static List<Span> spans(LocalDate opened, FacilityRegistered first, List<RecordedEvent> changes) {
        var spans = new ArrayList<Span>();
        spans.add(new Span(
                opened,
                first.code(),
                first.name(),
                first.type(),
                first.regime(),
                first.region(),
                first.agency(),
                first.capacity(),
                first.location()));
        for (var fact : changes) {
            if (fact.event().data() instanceof FacilityChanged change) {
                var last = spans.getLast();
                if (change.effectiveOn().isAfter(last.from())) {
                    spans.add(last.with(change.effectiveOn(), change));
                } else {
                    spans.set(spans.size() - 1, last.with(last.from(), change));
                }
            }
        }
        return spans;
    }

    public boolean known() {
        return !spans.isEmpty();
    }

    /** What the registry says for a day; before the first span as at its start. */
    public Optional<Span> on(LocalDate day) {
        Span on = null;
        for (var span : spans) {
            if (on == null || !span.from().isAfter(day)) {
                on = span;
            }
        }
        return Optional.ofNullable(on);
    }

    /** What the facility tells the records of what happened there. */
    public Optional<FacilityCause> cause() {
        if (opened == null) {
            return Optional.empty();
        }
        var told = new ArrayList<FacilityCause.Span>();
        for (var span : spans) {
            var next = new FacilityCause.Span(span.from(), span.region(), span.type(), span.agency(), span.regime());
            if (told.isEmpty() || !same(told.getLast(), next)) {
                told.add(next);
            }
        }
        return Optional.of(new FacilityCause(opened, closed, told));
    }

    private static boolean same(FacilityCause.Span one, FacilityCause.Span other) {
        return one.region().equals(other.region())
                && one.type() == other.type()
                && one.agency() == other.agency()
                && one.regime() == other.regime();
    }
}
