package org.baqylau.events;

import java.util.Locale;

/** How grave a finding is, from a note to an allegation of torture. */
public enum Severity implements Code {
    NOTE,
    CONCERN,
    SERIOUS,
    TORTURE_ALLEGATION;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
