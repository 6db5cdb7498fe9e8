package org.baqylau.events;

import java.util.Locale;

/** How exactly an authority printed a figure. */
public enum Qualifier implements Code {
    EXACT,
    MORE_THAN,
    ABOUT,
    AT_LEAST;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
