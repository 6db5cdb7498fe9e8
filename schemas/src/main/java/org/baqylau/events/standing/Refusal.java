package org.baqylau.events.standing;

import java.util.Locale;
import org.baqylau.events.Code;

/** Why an accepted fact does not count. */
public enum Refusal implements Code {
    /** Another fact opened this subject before it on the log. */
    ALREADY_EXISTS,
    /** The report or entry belongs to somebody else. */
    NOT_YOURS,
    /** The facility lies outside the submitter's territory. */
    TERRITORY;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
