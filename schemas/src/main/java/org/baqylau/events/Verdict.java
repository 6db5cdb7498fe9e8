package org.baqylau.events;

import java.util.Locale;

/** What a later visit found of a recommendation; only this closes it. */
public enum Verdict implements Code {
    DONE,
    PARTLY,
    NOT_DONE,
    REPEATED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
