package org.baqylau.events;

import java.util.Locale;

/** Where the clock of a limit stands, judged or not yet. */
public enum ClockState implements Code {
    NOT_STARTED,
    RUNNING,
    SUSPENDED,
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
