package org.baqylau.events;

import java.util.Locale;

/** Why a complaint leaves the figures. */
public enum VoidReason implements Code {
    DUPLICATE,
    ERROR;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
