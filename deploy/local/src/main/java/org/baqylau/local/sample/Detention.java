package org.baqylau.local.sample;

import java.time.OffsetDateTime;

/**
 * One detention as it truly went; what the register makes of it is another matter.
 *
 * @param index in its series and year
 * @param station where people are brought in its town
 * @param endAfterMinutes from the apprehension
 */
record Detention(
        String id,
        String series,
        int year,
        int index,
        Source source,
        Place place,
        Place station,
        OffsetDateTime at,
        String regimeOfLaw,
        String sex,
        String ageGroup,
        String nationality,
        Ending ending,
        int endAfterMinutes) {

    /** How it ended. */
    enum Ending {
        PROSECUTOR("prosecutor_no_grounds"),
        INVESTIGATOR("investigator"),
        LIMIT("limit_expired"),
        BAIL("bail"),
        ABROAD("transferred_abroad"),
        OTHER("other"),
        /** A court decided, and the person stayed in custody. */
        CUSTODY("custody"),
        /** A court decided, and let the person go. */
        COURT_RELEASED("released"),
        /** Nobody wrote the end down. */
        NOT_RECORDED("");

        private final String code;

        Ending(String code) {
            this.code = code;
        }

        boolean byCourt() {
            return this == CUSTODY || this == COURT_RELEASED;
        }

        String milestone() {
            return byCourt() ? "court_decided" : "released";
        }

        Data details() {
            return Data.of(byCourt() ? "decision" : "ground", code);
        }
    }

    boolean minor() {
        return ageGroup.equals("minor");
    }

    boolean foreigner() {
        return nationality.equals("foreigner");
    }

    OffsetDateTime end() {
        return at.plusMinutes(endAfterMinutes);
    }

    Data profile() {
        return Data.of("sex", sex)
                .with("ageGroup", ageGroup)
                .with("nationality", nationality)
                .with("wantedAbroad", regimeOfLaw.equals("extradition") ? Boolean.TRUE : null);
    }
}
