package org.baqylau.events;

import java.util.Locale;

/** How near the end of its limit an alert is. */
public enum AlertBand implements Code {
    BREACHED,
    UNDER_1H,
    UNDER_3H,
    LATER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
