package org.baqylau.events;

import java.util.Locale;

/** Under which circumstances a complaint was withdrawn. */
public enum Circumstances implements Code {
    VOLUNTARY,
    PRESSURE_ALLEGED,
    UNKNOWN;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
