package org.baqylau.events;

import java.util.Locale;

/** The regime of a correctional institution. */
public enum Regime implements Code {
    GENERAL,
    STRICT,
    SPECIAL,
    HOSPITAL,
    SETTLEMENT_COLONY,
    EDUCATIONAL_COLONY,
    PRISON;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
