package org.baqylau.events;

import java.util.Locale;

/** The branch of the state that runs a place, is accused, or investigates. */
public enum Agency implements Code {
    INTERIOR,
    NATIONAL_SECURITY,
    JUSTICE,
    HEALTH,
    EDUCATION,
    SOCIAL,
    DEFENCE,
    FINANCE_POLICE,
    PENAL_SYSTEM,
    PROSECUTION,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
