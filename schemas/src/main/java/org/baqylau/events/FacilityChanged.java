package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of a facility changes from a day on; absent fields stay as they were. */
public record FacilityChanged(
        String facilityId,
        LocalDate effectiveOn,
        @Nullable String code,
        @Nullable LocalizedName name,
        @Nullable FacilityType type,
        @Nullable Regime regime,
        @Nullable String region,
        @Nullable Agency agency,
        @Nullable Integer capacity,
        @Nullable LocalDate openedOn,
        @Nullable Location location,
        @Nullable StatedTime learnedAt)
        implements FacilityFact {
    public FacilityChanged {
        Check.id("facilityId", facilityId);
        Check.date("effectiveOn", effectiveOn);
        Check.optionalText("code", code);
        Check.region("region", region);
        Check.count("capacity", capacity);
        Check.date("openedOn", openedOn);
    }

    @Override
    public FactType factType() {
        return FactType.FACILITY_CHANGED;
    }

    @Override
    public String subject() {
        return facilityId;
    }
}
