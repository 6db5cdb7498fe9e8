package org.baqylau.events;

import java.util.Locale;

/** The offence that a criminal case is about. */
public enum Offence implements Code {
    TORTURE,
    ABUSE_OF_POWER,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
