package org.baqylau.records.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baqylau.codes.Regions;
import org.baqylau.kit.access.Account;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Place;
import org.baqylau.records.domain.Reading;

/** Reads the registry and facilities' records, each reader what he may see. */
@ApplicationScoped
public class ReadFacilities {

    private final Records records;
    private final Clock clock;

    ReadFacilities(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    public List<Place> list(Records.Filter filter, String behind, int most) {
        return records.places(filter, today(), behind, most);
    }

    /** Open places alone, for everybody. */
    public List<Place> open(String behind, int most) {
        var today = today();
        return records.places(new Records.Filter(null, null, null, null), today, behind, most).stream()
                .filter(place -> place.closedOn() == null || today.isBefore(place.closedOn()))
                .toList();
    }

    /** 404 where there is no such facility or it lies outside the reader's territory. */
    public FacilityRecord record(String facilityId, Account reader) {
        var place = place(facilityId, reader);
        var reading = new Reading(reader.roles());
        var counts = records.counts(facilityId, today());
        return new FacilityRecord(
                place,
                asOf(facilityId, reading),
                records.occupancy(facilityId, today()).orElse(null),
                reading.visits() ? counts.visits() : null,
                reading.complaints() ? counts.complaints() : null,
                reading.detentions() ? counts.detentions() : null,
                reading.limits() ? counts.limits() : null,
                reading.visits() ? counts.recommendations() : null,
                reading.visits() ? List.of() : null,
                reading.visits() ? List.of() : null);
    }

    /**
     * When the last fact that this reader may see was recorded: facts that he may not see change nothing, not even a
     * time.
     */
    private Instant asOf(String facilityId, Reading reading) {
        return records.timeline(facilityId, kinds(reading), List.of(), 1)
                .getFirst()
                .recorded();
    }

    /** Newest first. */
    public List<Logged> timeline(String facilityId, Account reader, List<String> before, int most) {
        place(facilityId, reader);
        return records.timeline(facilityId, kinds(new Reading(reader.roles())), before, most);
    }

    private static Set<String> kinds(Reading reading) {
        var kinds = new HashSet<String>();
        if (reading.visits()) {
            kinds.add("visit");
            kinds.add("recommendation");
        }
        if (reading.complaints()) {
            kinds.add("complaint");
            kinds.add("case");
        }
        if (reading.detentions()) {
            kinds.add("detention");
            if (reading.limits()) {
                kinds.add("limits");
            }
        }
        return kinds;
    }

    private Place place(String facilityId, Account reader) {
        return records.place(facilityId, today())
                .filter(place -> reader.covers(place.region()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).exception());
    }

    private LocalDate today() {
        return clock.instant().atZone(Regions.COUNTRY_ZONE).toLocalDate();
    }
}
