package org.baqylau.events;

import java.util.Locale;

/** A field that is sealed before it reaches the log. */
public enum SealedField implements Code {
    COMPLAINANT,
    NARRATIVE,
    PERSON;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
