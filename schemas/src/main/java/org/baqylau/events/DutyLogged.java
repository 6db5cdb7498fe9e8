package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Something happened to a duty with a legal time limit. */
public record DutyLogged(
        String dutyId,
        @Nullable String facilityId,
        Duty duty,
        DutyMilestone milestone,
        StatedTime at,
        @Nullable Precision precision,
        Claimant claimant,
        @Nullable String addressee,
        @Nullable StatedTime learnedAt)
        implements Fact {
    public DutyLogged {
        Check.id("dutyId", dutyId);
        Check.id("facilityId", facilityId);
        Check.word("addressee", addressee);
    }

    @Override
    public FactType factType() {
        return FactType.DUTY_LOGGED;
    }

    @Override
    public String subject() {
        return dutyId;
    }
}
