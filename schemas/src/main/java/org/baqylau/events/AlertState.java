package org.baqylau.events;

import java.util.Locale;

/** Where the work on an alert stands. */
public enum AlertState implements Code {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED,
    LAPSED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
