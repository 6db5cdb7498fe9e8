package org.baqylau.records.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Logged;
import org.baqylau.records.domain.FacilityRecord;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Place;
import org.jspecify.annotations.Nullable;

/** What the doors ask of the records. */
public interface Records {

    /** A record as it stands and all its facts, in the order of the log. */
    record Whole(Kept record, List<RecordedEvent> facts) {}

    /** A filter over the registry; null takes all. */
    record Filter(
            @Nullable String region,
            @Nullable String type,
            @Nullable String agency,
            @Nullable String text) {}

    /** Facilities behind an id, in the order of ids, as the registry has them on a day. */
    List<Place> places(Filter filter, LocalDate on, String behind, int most);

    Optional<Place> place(String facilityId, LocalDate on);

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

    /** The last count of people on or before a day. */
    Optional<FacilityRecord.Occupancy> occupancy(String facilityId, LocalDate on);

    /**
     * Facts of the records of a facility, newest first, of these kinds of subject alone.
     *
     * @param before the place of the last one seen: recorded time in milliseconds, topic, partition, offset; empty for
     *     the first page
     */
    List<Logged> timeline(String facilityId, Set<String> kinds, List<String> before, int most);

    /** What became of an event; empty where nobody of this name sent it. */
    Optional<Became> became(String id, String subject, String account);

    /** @param fate null where the subject is parked */
    record Became(Logged logged, @Nullable Fate fate, Map<String, Fate> fates) {}
}
