package org.baqylau.events;

import java.util.Locale;

/** Why somebody was released. */
public enum ReleaseGround implements Code {
    PROSECUTOR_NO_GROUNDS,
    INVESTIGATOR,
    COURT,
    LIMIT_EXPIRED,
    BAIL,
    TRANSFERRED_ABROAD,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
