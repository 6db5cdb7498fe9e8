package org.baqylau.events;

import java.util.Locale;

/** Whether a detained person is of age. */
public enum AgeGroup implements Code {
    ADULT,
    MINOR;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
