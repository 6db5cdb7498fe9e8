package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Somebody died in a facility. */
public record DeathRecorded(
        String facilityId,
        String deathId,
        StatedTime at,
        CauseOfDeath cause,
        boolean inquiryOpened,
        @Nullable StatedTime learnedAt)
        implements FacilityFact {
    public DeathRecorded {
        Check.id("facilityId", facilityId);
        Check.id("deathId", deathId);
    }

    @Override
    public FactType factType() {
        return FactType.DEATH_RECORDED;
    }

    @Override
    public String subject() {
        return facilityId;
    }
}
