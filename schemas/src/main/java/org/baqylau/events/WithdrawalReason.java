package org.baqylau.events;

import java.util.Locale;

/** Why a visit report is withdrawn. */
public enum WithdrawalReason implements Code {
    DUPLICATE,
    ERROR,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
