package org.baqylau.records.domain;

import java.util.Set;

/**
 * Which kinds of record a role may read. Custody, registry and authority never learn of complaints, cases or visits:
 * for them such a record is as one that does not exist.
 *
 * @param roles as the account has them
 */
public record Reading(Set<String> roles) {

    /** The facility itself and its occupancy: everyone signed in who may open a facility's record. */
    public static final Set<String> PLACE =
            Set.of("monitor", "ombudsman", "prosecutor", "statistician", "auditor", "custody", "registry", "authority");

    private static final Set<String> OVERSIGHT =
            Set.of("monitor", "ombudsman", "prosecutor", "statistician", "auditor");
    private static final Set<String> COMPLAINTS = Set.of("ombudsman", "prosecutor", "intake_desk");
    private static final Set<String> DETENTIONS = Set.of("prosecutor", "ombudsman", "auditor", "custody");

    public boolean place() {
        return any(PLACE);
    }

    /** Visits and recommendations. */
    public boolean visits() {
        return any(OVERSIGHT);
    }

    public boolean recommendations() {
        return visits() || roles.contains("authority");
    }

    /** Complaints and cases of everybody; the one that filed a complaint reads it besides. */
    public boolean complaints() {
        return any(COMPLAINTS);
    }

    public boolean detentions() {
        return any(DETENTIONS);
    }

    public boolean limits() {
        return any(Set.of("prosecutor", "ombudsman", "auditor", "monitor", "statistician"));
    }

    private boolean any(Set<String> allowed) {
        return roles.stream().anyMatch(allowed::contains);
    }
}
