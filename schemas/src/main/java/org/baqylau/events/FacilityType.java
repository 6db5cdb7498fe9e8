package org.baqylau.events;

import java.util.Locale;

/** What kind of place of detention a facility is. */
public enum FacilityType implements Code {
    TEMPORARY_DETENTION_ISOLATOR,
    REMAND_ISOLATOR,
    CORRECTIONAL_INSTITUTION,
    SPECIAL_RECEPTION_CENTRE,
    RECEPTION_DISTRIBUTION_CENTRE,
    POLICE_STATION,
    COMPULSORY_TREATMENT,
    SPECIAL_REGIME_EDUCATION,
    SECURITY_SERVICE_ISOLATOR,
    PSYCHIATRIC,
    SOCIAL_CARE,
    MILITARY,
    BORDER;

    private final String wire = name().toLowerCase(Locale.ROOT);

    @Override
    public String wire() {
        return wire;
    }
}
