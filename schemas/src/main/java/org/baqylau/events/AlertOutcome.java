package org.baqylau.events;

import java.util.Locale;

/** What came of an alert. */
public enum AlertOutcome implements Code {
    RELEASED,
    DONE_LATE,
    MEASURES_TAKEN,
    RECORD_CORRECTED,
    UNFOUNDED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
