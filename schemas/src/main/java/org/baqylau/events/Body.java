package org.baqylau.events;

import java.util.Locale;

/** Who monitors: the kind of body in whose name a visit is made. */
public enum Body implements Code {
    PUBLIC_MONITORING_COMMISSION,
    NATIONAL_PREVENTIVE_MECHANISM,
    OMBUDSMAN,
    OMBUDSMAN_WORKING_GROUP,
    NGO,
    PROSECUTOR,
    JOINT,
    INTERNATIONAL;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
