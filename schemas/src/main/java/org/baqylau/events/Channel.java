package org.baqylau.events;

import java.util.Locale;

/** The way on which a complaint came in. */
public enum Channel implements Code {
    COMPLAINT_BOX,
    HOTLINE,
    WEBSITE,
    DURING_VISIT,
    VIA_ADMINISTRATION,
    POST,
    RECEPTION,
    TERMINAL,
    LAWYER,
    COURT,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
