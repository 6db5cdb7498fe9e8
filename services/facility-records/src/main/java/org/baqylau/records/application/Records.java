package org.baqylau.records.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Logged;
import org.baqylau.records.domain.Contradiction;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Flag;
import org.baqylau.records.domain.Kept;

/** What the doors ask of the records. */
public interface Records {

    /** A record as it stands and all its facts, in the order of the log. */
    record Whole(Kept record, List<RecordedEvent> facts) {}

    Optional<Whole> whole(String subject);

    /** What the records of a facility come to. */
    Counts counts(String facilityId, LocalDate today);

    /** @param complaints by category and state */
    record Counts(
            FacilityRecord.Visits visits,
            FacilityRecord.Complaints complaints,
            int detentions,
            FacilityRecord.Limits limits,
            FacilityRecord.Recommendations recommendations) {}

    /** What the records of a facility raise, and how many each. */
    Map<Flag, Integer> flags(String facilityId);

    /** Where visits to a facility and the custody register differ, by visit and in the order of its report. */
    List<Contradiction> contradictions(String facilityId);

    /**
     * Facts of the records of a facility, newest first, of these kinds of subject and of the facility itself.
     *
     * @param before the place of the last one seen, as {@link #placeOf} gives it; empty for the first page
     */
    List<Logged> timeline(String facilityId, Set<String> kinds, List<String> before, int most);

    /** Where a fact stands in a timeline: recorded time in milliseconds, topic, partition, offset. */
    static List<String> placeOf(Logged logged) {
        return List.of(
                Long.toString(logged.recorded().toEpochMilli()),
                logged.topic(),
                Integer.toString(logged.partition()),
                Long.toString(logged.offset()));
    }
}
