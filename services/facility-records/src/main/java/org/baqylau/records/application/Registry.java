package org.baqylau.records.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.records.domain.Place;
import org.jspecify.annotations.Nullable;

/** What the doors ask of the registry. */
public interface Registry {

    /** A filter over the registry; null takes all. */
    record Filter(
            @Nullable String region,
            @Nullable String type,
            @Nullable String agency,
            @Nullable String text,
            boolean openOnly) {}

    /** Facilities behind an id, in the order of ids, as the registry has them on a day. */
    List<Place> places(Filter filter, LocalDate on, String behind, int most);

    Optional<Place> place(String facilityId, LocalDate on);

    /** What stands of a facility, day by day. */
    Optional<StandingFacility> facility(String facilityId);
}
