package org.baqylau.events;

import java.util.Locale;

/** Where a recommendation stands. */
public enum RecommendationState implements Code {
    OPEN,
    OVERDUE,
    REPEATED,
    DONE;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
