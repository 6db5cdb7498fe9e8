package org.baqylau.events;

import java.util.Locale;

/** What a court decided on a detention. */
public enum CourtDecision implements Code {
    CUSTODY,
    HOUSE_ARREST,
    BAIL,
    RELEASED,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
