package org.baqylau.events;

import java.util.Locale;

/** What a complaint is about. */
public enum Category implements Code {
    TORTURE,
    ILL_TREATMENT,
    UNLAWFUL_STAFF_ACTION,
    REPRISAL,
    CONDITIONS,
    HEALTH_CARE,
    DETENTION_TIME,
    ACCESS_TO_LAWYER,
    CONTACT_WITH_FAMILY,
    EARLY_RELEASE,
    PROPERTY,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
