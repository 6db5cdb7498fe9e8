package org.baqylau.events;

import java.util.Locale;

/** Whether a detained person is a citizen. */
public enum Nationality implements Code {
    CITIZEN,
    FOREIGNER,
    STATELESS;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
