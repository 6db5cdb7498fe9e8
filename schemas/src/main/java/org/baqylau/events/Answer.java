package org.baqylau.events;

import java.util.Locale;

/** What an authority answers to a recommendation. */
public enum Answer implements Code {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    REPORTED_DONE;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
