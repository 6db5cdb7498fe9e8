package org.baqylau.events;

import java.util.Locale;

/** The side of detention that a finding is about. */
public enum FindingArea implements Code {
    MATERIAL_CONDITIONS,
    OVERCROWDING,
    HEALTH_CARE,
    INJURIES,
    USE_OF_FORCE,
    SEGREGATION,
    FOOD,
    HYGIENE,
    CONTACT_WITH_OUTSIDE,
    ACCESS_TO_LAWYER,
    REGISTERS,
    COMPLAINTS_SYSTEM,
    MINORS,
    WOMEN,
    FOREIGNERS,
    STAFF,
    LEGAL_SAFEGUARDS,
    OTHER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
