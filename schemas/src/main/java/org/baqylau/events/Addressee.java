package org.baqylau.events;

import java.util.Locale;

/** Whom a recommendation is addressed to: an agency, or one of the others that can answer for it. */
public enum Addressee implements Code {
    INTERIOR,
    NATIONAL_SECURITY,
    JUSTICE,
    HEALTH,
    EDUCATION,
    SOCIAL,
    DEFENCE,
    FINANCE_POLICE,
    PENAL_SYSTEM,
    PROSECUTION,
    OTHER,
    FACILITY,
    GOVERNMENT,
    PARLIAMENT;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
