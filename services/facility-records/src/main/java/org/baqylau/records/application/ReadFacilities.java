package org.baqylau.records.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.baqylau.codes.Regions;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.records.domain.Contradiction;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Flag;
import org.baqylau.records.domain.Place;
import org.baqylau.records.domain.Reading;
import org.jspecify.annotations.Nullable;

/** Reads the registry and facilities' records, each reader what he may see. */
@ApplicationScoped
public class ReadFacilities {

    /** Facts read at once at the least, since some of them may not be for the reader. */
    private static final int LOOK = 20;

    private final Registry registry;
    private final Records records;
    private final Clock clock;
    private final RecordsDerivation derivation;

    ReadFacilities(Registry registry, Records records, RecordsDerivation derivation, Clock clock) {
        this.registry = registry;
        this.records = records;
        this.derivation = derivation;
        this.clock = clock;
    }

    public List<Place> list(Registry.Filter filter, String behind, int most) {
        return registry.places(filter, today(), behind, most);
    }

    /** Open places alone, for everybody. */
    public List<Place> open(@Nullable String region, String behind, int most) {
        return registry.places(new Registry.Filter(region, null, null, null, true), today(), behind, most);
    }

    /** 404 where there is no such facility or it lies outside the reader's territory. */
    public FacilityRecord record(String facilityId, Account reader) {
        var place = place(facilityId, reader);
        var reading = new Reading(reader.roles());
        var today = today(place);
        var standing = registry.facility(facilityId).orElse(null);
        var occupancy = standing == null ? null : occupancy(standing, today);
        var counts = records.counts(facilityId, today, reading.visits());
        return new FacilityRecord(
                place,
                asOf(facilityId, reading),
                occupancy,
                reading.visits() ? counts.visits() : null,
                reading.complaints() ? counts.complaints() : null,
                reading.detentions() ? counts.detentions() : null,
                reading.limits() ? counts.limits() : null,
                reading.visits() ? counts.recommendations() : null,
                reading.visits() ? contradictions(facilityId, reading) : null,
                reading.visits() ? flags(facilityId, standing, occupancy) : null);
    }

    /** The last count on or before the day, beside the places that the registry names. */
    private static FacilityRecord.Occupancy occupancy(StandingFacility facility, LocalDate on) {
        var last = facility.populations().floorEntry(on);
        PopulationCounted count = last == null ? null : last.getValue();
        var capacity = facility.on(on).map(StandingFacility.Span::capacity).orElse(null);
        return new FacilityRecord.Occupancy(
                count == null ? null : count.total(), capacity, count == null ? null : count.asOf());
    }

    private List<Contradiction> contradictions(String facilityId, Reading reading) {
        var contradictions = records.contradictions(facilityId);
        return reading.detentions()
                ? contradictions
                : contradictions.stream().map(Contradiction::withoutRegister).toList();
    }

    private List<FacilityRecord.Flagged> flags(
            String facilityId, @Nullable StandingFacility standing, FacilityRecord.@Nullable Occupancy occupancy) {
        var flags = new EnumMap<Flag, Integer>(Flag.class);
        flags.putAll(records.flags(facilityId));
        if (standing != null) {
            long deaths = standing.deaths().values().stream()
                    .filter(death -> !death.inquiryOpened())
                    .count();
            flags.put(Flag.DEATH_WITHOUT_INQUIRY, Math.toIntExact(deaths));
        }
        if (occupancy != null && occupancy.total() != null && occupancy.capacity() != null) {
            flags.put(Flag.OVERCROWDED, Math.max(0, occupancy.total() - occupancy.capacity()));
        }
        return flags.entrySet().stream()
                .filter(flag -> flag.getValue() > 0)
                .map(flag -> new FacilityRecord.Flagged(flag.getKey().wire(), flag.getValue()))
                .toList();
    }

    /**
     * When the last fact that this reader may see was recorded: facts that he may not see change nothing, not even a
     * time.
     */
    private Instant asOf(String facilityId, Reading reading) {
        return seen(facilityId, reading, Optional.empty(), List.of(), 1)
                .getFirst()
                .recorded();
    }

    /**
     * Newest first.
     *
     * @param asOf empty for all that is recorded
     */
    public List<Logged> timeline(
            String facilityId, Account reader, Optional<AsOf> asOf, List<String> before, int most) {
        place(facilityId, reader);
        return seen(facilityId, new Reading(reader.roles()), asOf, before, most);
    }

    private List<Logged> seen(String facilityId, Reading reading, Optional<AsOf> asOf, List<String> before, int most) {
        var seen = new ArrayList<Logged>(most);
        var from = before;
        int look = Math.max(most, LOOK);
        while (true) {
            var facts = records.timeline(facilityId, reading, asOf, from, look);
            for (var fact : facts) {
                if ((asOf.isEmpty() || asOf.get().holds(fact)) && sees(reading, read(fact))) {
                    seen.add(fact);
                    if (seen.size() == most) {
                        return seen;
                    }
                }
            }
            if (facts.size() < look) {
                return seen;
            }
            from = Records.placeOf(facts.getLast());
        }
    }

    /** What corrects or voids an entry is for those who see the entry. */
    private boolean sees(Reading reading, RecordedEvent fact) {
        return reading.sees(fact)
                && (reading.visits()
                        || Reading.entryTouched(fact.event().data())
                                .map(entry -> records.fact(
                                                "detention/" + fact.event().subject(), entry)
                                        .filter(found -> reading.sees(read(found)))
                                        .isPresent())
                                .orElse(true));
    }

    private RecordedEvent read(Logged fact) {
        return derivation.read(fact).fact();
    }

    private Place place(String facilityId, Account reader) {
        return registry.place(AskedIds.checked(facilityId), today())
                .filter(place -> reader.covers(place.region()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).exception());
    }

    /** The day of the country's time, for questions that are about no single facility. */
    private LocalDate today() {
        return clock.instant().atZone(Regions.COUNTRY_ZONE).toLocalDate();
    }

    /** The day at the facility. */
    private LocalDate today(Place place) {
        var now = clock.instant();
        return now.atZone(Regions.standard().zoneOf(place.region(), now)).toLocalDate();
    }
}
