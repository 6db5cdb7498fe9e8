package org.baqylau.events;

import java.util.Locale;

/** Why a visit is made. */
public enum VisitKind implements Code {
    PERIODIC,
    INTERIM,
    SPECIAL,
    FOLLOW_UP,
    INSPECTION;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
