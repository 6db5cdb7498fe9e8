package org.baqylau.events.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.DutyLogged;
import org.jspecify.annotations.Nullable;

/** What stands of a duty with a legal time limit: its entries, in the order of their times. */
public record StandingDuty(
        String dutyId, List<Entry> entries, @Nullable FacilityCause facility, Map<String, Fate> fates) {

    /** One entry and the id of the event that logged it. */
    public record Entry(String id, DutyLogged logged) {}

    public static StandingDuty of(String dutyId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var entries = new ArrayList<Entry>();
        Optional<FacilityCause> place = Optional.empty();
        for (var fact : Order.byTime(facts)) {
            if (fact.event().data() instanceof DutyLogged logged) {
                Optional<FacilityCause> facility =
                        logged.facilityId() == null ? Optional.empty() : causes.facility(logged.facilityId());
                if (logged.facilityId() == null || fates.admits(fact, logged.facilityId(), facility)) {
                    entries.add(new Entry(fact.event().id(), logged));
                    place = place.isPresent() ? place : facility;
                }
            }
        }
        return new StandingDuty(dutyId, entries, place.orElse(null), fates.asMap());
    }
}
