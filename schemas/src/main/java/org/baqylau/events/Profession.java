package org.baqylau.events;

import java.util.Locale;

/** The profession by which somebody sits on a commission. */
public enum Profession implements Code {
    LAWYER,
    HEALTH,
    NGO,
    OFFICIAL,
    VETERAN,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
