package org.baqylau.events;

import java.util.Locale;

/** Whether the visitors were let in. */
public enum AccessOutcome implements Code {
    GRANTED,
    DELAYED,
    PARTIAL,
    DENIED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
