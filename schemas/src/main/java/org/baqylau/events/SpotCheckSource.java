package org.baqylau.events;

import java.util.Locale;

/** What a spot check compared the register with. */
public enum SpotCheckSource implements Code {
    PAPER,
    PERSON,
    VIDEO;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
