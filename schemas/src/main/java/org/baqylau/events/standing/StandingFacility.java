package org.baqylau.events.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.baqylau.events.Agency;
import org.baqylau.events.DeathRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityFact;
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
 * @param closed no longer open on that day
 * @param spans oldest first; empty while it is not registered
 * @param populations by day
 * @param deaths by their own id, as are incidents; of several facts on one the last by time and id stands
 */
public record StandingFacility(
        String facilityId,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        List<Span> spans,
        NavigableMap<LocalDate, PopulationCounted> populations,
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
            @Nullable Location location) {}

    public StandingFacility {
        spans = List.copyOf(spans);
        populations = Collections.unmodifiableNavigableMap(populations);
        deaths = Collections.unmodifiableMap(deaths);
        incidents = Collections.unmodifiableMap(incidents);
    }

    public static StandingFacility of(String facilityId, List<RecordedEvent> facts) {
        var fates = new Fates();
        var opener = fates.opener(facts, FacilityRegistered.class);
        LocalDate opened = null;
        LocalDate closed = null;
        List<Span> spans = List.of();
        var populations = new TreeMap<LocalDate, PopulationCounted>();
        var deaths = new TreeMap<String, DeathRecorded>();
        var incidents = new TreeMap<String, IncidentRecorded>();
        if (opener == null) {
            fates.heldBehind(FacilityRegistered.class, facts, Causes.facilityKey(facilityId));
        } else {
            var registered = (FacilityRegistered) opener.event().data();
            var changes = FacilitySpans.admitted(registered, facts, fates);
            opened = FacilitySpans.opened(registered, changes);
            spans = FacilitySpans.of(registered, opened, changes);
            var place = cause(opened, null, spans);
            for (var fact : Order.byTime(facts)) {
                if (!(fact.event().data() instanceof FacilityFact stated)) {
                    continue;
                }
                switch (stated) {
                    case FacilityRegistered _, FacilityChanged _ -> {}
                    case FacilityClosed closing ->
                        closed = fates.inTerritory(fact, place) ? closing.closedOn() : closed;
                    case PopulationCounted count -> {
                        if (fates.inTerritory(fact, place)) {
                            populations.put(count.asOf(), count);
                        }
                    }
                    case DeathRecorded death -> {
                        if (fates.inTerritory(fact, place)) {
                            deaths.put(death.deathId(), death);
                        }
                    }
                    case IncidentRecorded incident -> {
                        if (fates.inTerritory(fact, place)) {
                            incidents.put(incident.incidentId(), incident);
                        }
                    }
                }
            }
        }
        return new StandingFacility(facilityId, opened, closed, spans, populations, deaths, incidents, fates.asMap());
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
        return opened == null ? Optional.empty() : Optional.of(cause(opened, closed, spans));
    }

    private static FacilityCause cause(LocalDate opened, @Nullable LocalDate closed, List<Span> spans) {
        var told = new ArrayList<FacilityCause.Span>();
        for (var span : spans) {
            var next = new FacilityCause.Span(span.from(), span.region(), span.type(), span.agency(), span.regime());
            if (told.isEmpty() || !told.getLast().saysTheSameAs(next)) {
                told.add(next);
            }
        }
        return new FacilityCause(opened, closed, told);
    }
}
