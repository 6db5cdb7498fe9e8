package org.baqylau.events;

import java.util.Locale;

/** How far injuries agree with the account given, on the five steps of the Istanbul Protocol. */
public enum Consistency implements Code {
    NOT_CONSISTENT,
    CONSISTENT_WITH,
    HIGHLY_CONSISTENT,
    TYPICAL_OF,
    DIAGNOSTIC_OF;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
