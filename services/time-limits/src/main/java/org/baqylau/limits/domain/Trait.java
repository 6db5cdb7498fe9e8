package org.baqylau.limits.domain;

import org.baqylau.events.Code;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.Profile;
import org.jspecify.annotations.Nullable;

/** What the record may say of a detained person or a place that limits depend on. */
public enum Trait {
    REGIME_OF_LAW("regime_of_law") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            return wire(entry.regimeOfLaw());
        }
    },
    AGE_GROUP("age_group") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            return ofProfile(entry, Profile::ageGroup);
        }
    },
    SEX("sex") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            return ofProfile(entry, Profile::sex);
        }
    },
    NATIONALITY("nationality") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            return ofProfile(entry, Profile::nationality);
        }
    },
    WANTED_ABROAD("wanted_abroad") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            var wanted = entry.profile() == null ? null : entry.profile().wantedAbroad();
            return wanted == null ? null : wanted ? "yes" : "no";
        }
    },
    FACILITY_TYPE("facility_type") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            return null;
        }
    };

    private final String codeList;

    Trait(String codeList) {
        this.codeList = codeList;
    }

    /** The code list of its values. */
    public String codeList() {
        return codeList;
    }

    /** What an entry says of the person; of the place the facility tells. */
    abstract @Nullable String saidBy(DetentionLogged entry);

    /** What stands of a trait and the entry that says it. */
    record Told(String value, String entryId) {}

    private interface Part {
        Code of(Profile profile);
    }

    private static @Nullable String ofProfile(DetentionLogged entry, Part part) {
        return entry.profile() == null ? null : wire(part.of(entry.profile()));
    }

    private static @Nullable String wire(@Nullable Code code) {
        return code == null ? null : code.wire();
    }
}
