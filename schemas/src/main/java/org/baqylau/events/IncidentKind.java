package org.baqylau.events;

import java.util.Locale;

/** What kind of serious incident happened in a facility. */
public enum IncidentKind implements Code {
    USE_OF_FORCE,
    SPECIAL_MEANS,
    SEGREGATION,
    DISCIPLINE,
    SELF_HARM,
    TRANSFER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
