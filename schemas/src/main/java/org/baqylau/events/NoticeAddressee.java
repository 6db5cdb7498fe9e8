package org.baqylau.events;

import java.util.Locale;

/** Who is told of the detention of a foreigner. */
public enum NoticeAddressee implements Code {
    GENERAL_PROSECUTOR,
    FOREIGN_MINISTRY,
    INTERIOR_MINISTRY,
    NATIONAL_SECURITY,
    MISSION;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
