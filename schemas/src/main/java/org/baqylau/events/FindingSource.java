package org.baqylau.events;

import java.util.Locale;

/** The kind of source that a finding rests on. */
public enum FindingSource implements Code {
    INTERVIEW,
    REGISTER,
    OBSERVATION,
    DOCUMENT,
    MEDICAL,
    VIDEO;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
