package org.baqylau.events;

import java.util.Locale;

/** What was done to somebody for having complained or spoken. */
public enum ReprisalKind implements Code {
    DISCIPLINE,
    TRANSFER,
    SEGREGATION,
    THREAT,
    VIOLENCE,
    LOSS_OF_BENEFIT,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
