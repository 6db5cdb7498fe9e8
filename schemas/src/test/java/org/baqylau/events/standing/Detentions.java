package org.baqylau.events.standing;

import org.baqylau.events.AgeGroup;
import org.baqylau.events.Claimant;
import org.baqylau.events.Consistency;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.Duty;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.DutyMilestone;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.Nationality;
import org.baqylau.events.Precision;
import org.baqylau.events.Profile;
import org.baqylau.events.Sex;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/** Facts of the detention log and of duties, with what a test does not care about filled in. */
final class Detentions {

    private Detentions() {}

    static ExaminationRecorded examined(boolean ofDetention) {
        return new ExaminationRecorded(
                "X1",
                ofDetention ? null : "K1",
                ofDetention ? "D1" : null,
                StatedTime.parse("2012-06-03T10:00:00+06:00"),
                true,
                Consistency.HIGHLY_CONSISTENT,
                null);
    }

    static Claim claims(String milestone, String at) {
        return new Claim(milestone, at, Claimant.CUSTODY_REGISTER, null, "F1", null, null);
    }

    /** An entry of the detention log on its way. */
    record Claim(
            String milestone,
            String at,
            Claimant claimant,
            @Nullable Precision precision,
            String facilityId,
            @Nullable Profile profile,
            @Nullable DetentionDetails details) {

        Claim from(Claimant claimant) {
            return new Claim(milestone, at, claimant, precision, facilityId, profile, details);
        }

        Claim toThe(Precision precision) {
            return new Claim(milestone, at, claimant, precision, facilityId, profile, details);
        }

        Claim in(String facilityId) {
            return new Claim(milestone, at, claimant, precision, facilityId, profile, details);
        }

        Claim with(DetentionDetails details) {
            return new Claim(milestone, at, claimant, precision, facilityId, profile, details);
        }

        Claim of(Sex sex, AgeGroup age) {
            var profile = new Profile(sex, age, Nationality.CITIZEN, null);
            return new Claim(milestone, at, claimant, precision, facilityId, profile, details);
        }

        DetentionLogged logged() {
            return new DetentionLogged(
                    "D1",
                    facilityId,
                    milestone,
                    StatedTime.parse(at),
                    precision,
                    claimant,
                    null,
                    null,
                    null,
                    profile,
                    null,
                    details,
                    null);
        }
    }

    static DetentionCorrected corrected(String entryId, String at) {
        return new DetentionCorrected("D1", entryId, StatedTime.parse(at), null, "misread", null);
    }

    static DetentionVoided voided(String entryId) {
        return new DetentionVoided("D1", entryId, "another person", null);
    }

    static DutyLogged duty(@Nullable String facilityId, DutyMilestone milestone, String at) {
        return new DutyLogged(
                "U1",
                facilityId,
                Duty.PAROLE_NOTICE,
                milestone,
                StatedTime.parse(at),
                Precision.DAY,
                Claimant.CUSTODY_REGISTER,
                null,
                null);
    }
}
