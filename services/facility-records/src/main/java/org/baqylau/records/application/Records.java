package org.baqylau.records.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.log.Logged;
import org.baqylau.records.domain.Contradiction;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Flag;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Reading;

/** What the doors ask of the records. */
public interface Records {

    /** A record as it stands and all its facts, in the order of the log. */
    record Whole(Kept record, List<RecordedEvent> facts) {}

    Optional<Whole> whole(String subject);

    /** What the records of a facility come to; detentions, for who never learns of visits, without what visits tell. */
    Counts counts(String facilityId, LocalDate today, boolean visits);

    /** A fact of a subject; empty where there is none of this id. */
    Optional<Logged> fact(String subject, String id);

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
     * Facts of the records of a facility, newest first, of the kinds of subject that a reader may see something of, and
     * of the facility itself.
     *
     * @param asOf empty for all that is recorded
     * @param before the place of the last one seen, as {@link #placeOf} gives it; empty for the first page
     */
    List<Logged> timeline(String facilityId, Reading reading, Optional<AsOf> asOf, List<String> before, int most);

    /** Where a fact stands in a timeline: recorded time in milliseconds, topic, partition, offset. */
    static List<String> placeOf(Logged logged) {
        return List.of(
                Long.toString(logged.recorded().toEpochMilli()),
                logged.topic(),
                Integer.toString(logged.partition()),
                Long.toString(logged.offset()));
    }
}
