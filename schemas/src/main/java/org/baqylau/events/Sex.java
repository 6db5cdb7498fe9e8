package org.baqylau.events;

import java.util.Locale;

/** The sex of a detained person. */
public enum Sex implements Code {
    MALE,
    FEMALE,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
