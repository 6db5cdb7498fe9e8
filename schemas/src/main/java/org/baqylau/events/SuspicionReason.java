package org.baqylau.events;

import java.util.Locale;

/** Why the stated times of a detention cannot be trusted as they stand. */
public enum SuspicionReason implements Code {
    APPREHENDED_MISSING,
    LATER_THAN_RECORDING,
    FAR_BEFORE_REGISTER,
    OUT_OF_SEQUENCE,
    RECORDED_LATE,
    CLAIMANTS_DIFFER,
    SPOT_CHECK_DIFFERS,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
