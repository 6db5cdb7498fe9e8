package org.baqylau.events;

import java.util.Locale;

/** Whose account of a time it is. */
public enum Claimant implements Code {
    CUSTODY_REGISTER,
    DETAINED_PERSON,
    LAWYER,
    VIDEO,
    AMBULANCE,
    VISIT,
    FAMILY,
    COURT,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
