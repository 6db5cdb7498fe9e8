package org.baqylau.limits.domain;

import java.util.Optional;
import org.baqylau.events.DetentionLogged;
import org.jspecify.annotations.Nullable;

/** What an entry may say of a detained person that limits depend on. */
public enum Trait {
    REGIME_OF_LAW("regime_of_law") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            return entry.regimeOfLaw() == null ? null : entry.regimeOfLaw().wire();
        }
    },
    AGE_GROUP("age_group") {
        @Override
        @Nullable
        String saidBy(DetentionLogged entry) {
            return entry.profile() == null ? null : entry.profile().ageGroup().wire();
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

    abstract @Nullable String saidBy(DetentionLogged entry);

    Optional<String> of(DetentionLogged entry) {
        return Optional.ofNullable(saidBy(entry));
    }
}
