package org.baqylau.events;

import java.util.Locale;

/** Who receives, forwards or answers a complaint: a monitoring body or an office of the state. */
public enum Party implements Code {
    PUBLIC_MONITORING_COMMISSION,
    NATIONAL_PREVENTIVE_MECHANISM,
    OMBUDSMAN,
    OMBUDSMAN_WORKING_GROUP,
    NGO,
    PROSECUTOR,
    JOINT,
    INTERNATIONAL,
    PENAL_COMMITTEE,
    FACILITY_ADMINISTRATION,
    COURT,
    POLICE,
    FINANCE_POLICE;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
