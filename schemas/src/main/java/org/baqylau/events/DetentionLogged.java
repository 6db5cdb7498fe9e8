package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** One claim of when one milestone of a detention was reached. */
public record DetentionLogged(
        String detentionId,
        String facilityId,
        String milestone,
        StatedTime at,
        @Nullable Precision precision,
        Claimant claimant,
        @Nullable String personRef,
        @Nullable String matterRef,
        @Nullable Sealable<Person> person,
        @Nullable Profile profile,
        @Nullable RegimeOfLaw regimeOfLaw,
        @Nullable DetentionDetails details,
        @Nullable StatedTime learnedAt)
        implements DetentionFact {
    public DetentionLogged {
        Check.id("detentionId", detentionId);
        Check.id("facilityId", facilityId);
        Check.milestone("milestone", milestone);
        Check.id("personRef", personRef);
        Check.id("matterRef", matterRef);
        DetentionDetails.check(milestone, details);
    }

    @Override
    public FactType factType() {
        return FactType.DETENTION_LOGGED;
    }

    @Override
    public String subject() {
        return detentionId;
    }
}
