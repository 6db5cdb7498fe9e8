package org.baqylau.events;

import java.util.Locale;

/** How a limit was judged. */
public enum LimitState implements Code {
    MET,
    MET_LATE,
    BREACHED,
    UNCERTAIN,
    NOT_APPLICABLE,
    CLEARED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
