package org.baqylau.events;

import java.util.Locale;

/** The topics of the log, as few as confidentiality allows; {@code topics.yaml} describes them. */
public enum Topic {
    FACTS,
    COMPLAINTS,
    LIMITS;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** The topic's name on the broker. */
    public String wire() {
        return wire;
    }
}
