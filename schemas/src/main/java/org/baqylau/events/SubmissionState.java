package org.baqylau.events;

import java.util.Locale;

/** What became of an accepted event. */
public enum SubmissionState implements Code {
    APPLIED,
    HELD,
    PARKED,
    REFUSED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
