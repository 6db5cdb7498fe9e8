package org.baqylau.events;

import java.util.Locale;

/** A duty with a legal time limit that is no step of a detention. */
public enum Duty implements Code {
    PAROLE_NOTICE,
    PAROLE_PETITION,
    SUSPENSION_OF_OFFICIAL,
    FORCE_USED,
    SUICIDE_CHECK,
    COMPLAINT_FORWARDING,
    CUSTODY_OF_MINOR,
    EXTRADITION_CUSTODY,
    ANSWER_TO_RECOMMENDATION,
    PROTECTIVE_ORDER,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
