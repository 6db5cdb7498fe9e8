package org.baqylau.events;

import java.util.Locale;

/** What happened to a duty. */
public enum DutyMilestone implements Code {
    ARISEN,
    DONE,
    EXTENDED,
    LAPSED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
