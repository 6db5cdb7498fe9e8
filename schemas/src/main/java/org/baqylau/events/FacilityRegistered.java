package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place of detention enters the registry. */
public record FacilityRegistered(
        String facilityId,
        String code,
        LocalizedName name,
        FacilityType type,
        @Nullable Regime regime,
        String region,
        Agency agency,
        @Nullable Integer capacity,
        LocalDate openedOn,
        @Nullable Location location,
        @Nullable StatedTime learnedAt)
        implements FacilityFact {
    public FacilityRegistered {
        Check.id("facilityId", facilityId);
        Check.text("code", code);
        Check.region("region", region);
        Check.count("capacity", capacity);
        Check.date("openedOn", openedOn);
    }

    @Override
    public FactType factType() {
        return FactType.FACILITY_REGISTERED;
    }

    @Override
    public String subject() {
        return facilityId;
    }
}
