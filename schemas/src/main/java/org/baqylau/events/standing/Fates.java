package org.baqylau.events.standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Collects what becomes of each fact; what is not named counts. */
final class Fates {

    private final Map<String, Fate> fates = new HashMap<>();

    void held(RecordedEvent fact, String cause) {
        fates.put(fact.event().id(), new Fate.Held(cause));
    }

    void refused(RecordedEvent fact, Refusal code) {
        fates.put(fact.event().id(), new Fate.Refused(code));
    }

    /** Whether the facility is known and in the submitter's territory; notes the fate where not. */
    boolean admits(RecordedEvent fact, String facilityId, Optional<FacilityCause> facility) {
        if (facility.isEmpty()) {
            held(fact, Causes.facilityKey(facilityId));
            return false;
        }
        return inTerritory(fact, facility.get());
    }

    /** Territory goes by the region that the facility had on the day of recording. */
    boolean inTerritory(RecordedEvent fact, FacilityCause facility) {
        var region = facility.on(facility.localDay(fact.recorded())).region();
        if (!fact.submitter().covers(region)) {
            refused(fact, Refusal.TERRITORY);
            return false;
        }
        return true;
    }

    Map<String, Fate> asMap() {
        return fates.isEmpty() ? Map.of() : Map.copyOf(fates);
    }

    /** The fate of a fact in such a map. */
    static Fate of(Map<String, Fate> fates, String id) {
        return fates.getOrDefault(id, Fate.APPLIED);
    }
}
