package org.baqylau.records.domain;

import java.util.Locale;
import org.baqylau.events.Code;

/** What in a facility's record calls for a look; none follows from a complaint. */
public enum Flag implements Code {
    /** More people than places at the last count. */
    OVERCROWDED,
    /** Visitors were not let in. */
    ACCESS_DENIED,
    /** Visitors heard or saw what points to torture. */
    TORTURE_ALLEGED,
    /** Somebody had to suffer for a visit. */
    REPRISAL_REPORTED,
    /** A death into which no inquiry was opened. */
    DEATH_WITHOUT_INQUIRY,
    /** Stated times of a detention or duty that cannot be trusted as they stand. */
    ENTRY_SUSPECTED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
