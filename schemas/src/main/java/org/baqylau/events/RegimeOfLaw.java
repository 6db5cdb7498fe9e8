package org.baqylau.events;

import java.util.Locale;

/** The branch of law that a detention rests on. */
public enum RegimeOfLaw implements Code {
    CRIMINAL,
    ADMINISTRATIVE,
    IMMIGRATION,
    EXTRADITION,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
