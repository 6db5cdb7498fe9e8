package org.baqylau.events;

import java.util.Locale;

/** How a complaint was decided. */
public enum ComplaintOutcome implements Code {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    INADMISSIBLE,
    REFERRED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
