package org.baqylau.events.standing;

import java.util.Set;
import org.baqylau.events.Agency;
import org.baqylau.events.Body;

/**
 * Who submitted an event, as the account stood when the event was taken in.
 *
 * @param account the account's name, or that of the service that made the fact
 * @param territory codes of regions, or {@link #EVERYWHERE}
 * @param bodies the monitoring bodies that the account acts for
 * @param agencies the agencies that the account acts for
 */
public record Submitter(
        String account, Set<String> roles, Set<String> territory, Set<Body> bodies, Set<Agency> agencies) {

    /** Stands in a territory for the whole country. */
    public static final String EVERYWHERE = "*";

    private static final String SYSTEM = "system";

    public Submitter {
        roles = Set.copyOf(roles);
        territory = Set.copyOf(territory);
        bodies = Set.copyOf(bodies);
        agencies = Set.copyOf(agencies);
    }

    /** A service of the system itself, which no territory bounds. */
    public static Submitter system(String service) {
        return new Submitter(service, Set.of(SYSTEM), Set.of(EVERYWHERE), Set.of(), Set.of());
    }

    public boolean isSystem() {
        return roles.contains(SYSTEM);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether it is somebody who visits: what he hands in tells a station that he was there, whoever told him. */
    public boolean visits() {
        return has("monitor") || has("ombudsman");
    }

    public boolean covers(String region) {
        return territory.contains(EVERYWHERE) || territory.contains(region);
    }
}
