package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A facility is closed; the day named is its last. */
public record FacilityClosed(
        String facilityId, LocalDate closedOn, @Nullable StatedTime learnedAt) implements FacilityFact {
    public FacilityClosed {
        Check.id("facilityId", facilityId);
        Check.date("closedOn", closedOn);
    }

    @Override
    public FactType factType() {
        return FactType.FACILITY_CLOSED;
    }

    @Override
    public String subject() {
        return facilityId;
    }
}
