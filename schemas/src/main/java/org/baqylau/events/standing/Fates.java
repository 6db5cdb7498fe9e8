package org.baqylau.events.standing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baqylau.events.Fact;
import org.jspecify.annotations.Nullable;

/** Collects what becomes of each fact; what is not named counts. */
final class Fates {

    /** Sorted, so that what is written of it is the same in every process. */
    private final Map<String, Fate> fates = new TreeMap<>();

    void held(RecordedEvent fact, String cause) {
        fates.put(fact.event().id(), new Fate.Held(cause));
    }

    void refused(RecordedEvent fact, Refusal code) {
        fates.put(fact.event().id(), new Fate.Refused(code));
    }

    /** The first fact on the log that opens the subject, even where it is itself held; every other one is refused. */
    @Nullable
    RecordedEvent opener(List<RecordedEvent> facts, Class<? extends Fact> opening) {
        RecordedEvent opener = null;
        for (var fact : facts) {
            if (opening.isInstance(fact.event().data())) {
                if (opener == null) {
                    opener = fact;
                } else {
                    refused(fact, Refusal.ALREADY_EXISTS);
                }
            }
        }
        return opener;
    }

    /** Holds every fact that follows the opening of a subject. */
    void heldBehind(Class<? extends Fact> opening, List<RecordedEvent> facts, String cause) {
        for (var fact : facts) {
            if (!opening.isInstance(fact.event().data())) {
                held(fact, cause);
            }
        }
    }

    /** Whether the facility is known and in the submitter's territory; notes the fate where not. */
    boolean admits(RecordedEvent fact, String facilityId, Optional<FacilityCause> facility) {
        if (facility.isEmpty()) {
            held(fact, Causes.facilityKey(facilityId));
            return false;
        }
        return inTerritory(fact, facility.get());
    }

    /** Whether the facility, where there is one, is in the submitter's territory; notes the refusal where not. */
    boolean inTerritory(RecordedEvent fact, @Nullable FacilityCause facility) {
        return facility == null || inTerritory(fact, List.of(facility));
    }

    /**
     * Whether one of the facilities is in the submitter's territory; notes the refusal where none is. Territory goes by
     * the regions that a facility is told to have had up to the day of recording: what was recorded rightly stays so,
     * whatever other region the facility is given afterwards, for a later day or an earlier one.
     */
    boolean inTerritory(RecordedEvent fact, Collection<FacilityCause> facilities) {
        var submitter = fact.submitter();
        if (submitter.covers(Submitter.EVERYWHERE)) {
            return true;
        }
        for (var facility : facilities) {
            if (facility.until(facility.localDay(fact.recorded())).anyMatch(span -> submitter.covers(span.region()))) {
                return true;
            }
        }
        refused(fact, Refusal.TERRITORY);
        return false;
    }

    boolean counts(RecordedEvent fact) {
        return fates.isEmpty() || !fates.containsKey(fact.event().id());
    }

    Map<String, Fate> asMap() {
        return fates.isEmpty() ? Map.of() : Collections.unmodifiableMap(fates);
    }
}
