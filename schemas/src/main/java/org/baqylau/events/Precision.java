package org.baqylau.events;

import java.util.Locale;

/** How exactly a stated time is known. */
public enum Precision implements Code {
    SECOND,
    MINUTE,
    HOUR,
    DAY;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
