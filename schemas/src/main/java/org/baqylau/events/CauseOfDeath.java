package org.baqylau.events;

import java.util.Locale;

/** The cause of a death in custody as far as it is known. */
public enum CauseOfDeath implements Code {
    NATURAL,
    SUICIDE,
    HOMICIDE,
    ACCIDENT,
    UNKNOWN;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
