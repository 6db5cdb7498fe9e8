package org.baqylau.events;

import java.util.Locale;

/** What a concluded case brought for one person. */
public enum Sentence implements Code {
    IMPRISONMENT,
    SUSPENDED,
    RESTRICTION,
    FINE,
    ACQUITTED,
    DISCONTINUED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
