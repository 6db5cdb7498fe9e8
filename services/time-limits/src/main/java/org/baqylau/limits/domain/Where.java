package org.baqylau.limits.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.baqylau.codes.Regions;
import org.baqylau.events.standing.FacilityCause;
import org.jspecify.annotations.Nullable;

/** Where a limit runs: the local clock, and the kind of facility, at any moment. */
public interface Where {

    ZoneId zoneAt(Instant instant);

    /** A code of {@code facility_type}; empty where no facility is known. */
    Optional<String> facilityTypeOn(LocalDate day);

    /** The first part of the region's code on that day, such as {@code KZ}; empty where no facility is known. */
    Optional<String> countryOn(LocalDate day);

    default LocalDate localDay(Instant instant) {
        return instant.atZone(zoneAt(instant)).toLocalDate();
    }

    /** As a facility tells it; without one by the clock of the country. */
    static Where of(@Nullable FacilityCause facility) {
        return facility == null ? COUNTRY : new OfFacility(facility);
    }

    Where COUNTRY = new Where() {
        @Override
        public ZoneId zoneAt(Instant instant) {
            return Regions.COUNTRY_ZONE;
        }

        @Override
        public Optional<String> facilityTypeOn(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<String> countryOn(LocalDate day) {
            return Optional.empty();
        }
    };

    /** By the facility's own history. */
    record OfFacility(FacilityCause facility) implements Where {

        @Override
        public ZoneId zoneAt(Instant instant) {
            return facility.zoneAt(instant);
        }

        @Override
        public Optional<String> facilityTypeOn(LocalDate day) {
            return Optional.of(facility.on(day).type().wire());
        }

        @Override
        public Optional<String> countryOn(LocalDate day) {
            return Optional.of(facility.on(day).region().split("-", 2)[0]);
        }
    }
}
