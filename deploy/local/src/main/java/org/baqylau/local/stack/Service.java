package org.baqylau.local.stack;

import java.util.List;

/**
 * A service of the system and the doors that the origin leads to it.
 *
 * @param doors paths, each with all that lies below it
 */
public record Service(String name, List<String> doors) {

    public static final List<Service> ALL = List.of(
            new Service(
                    "facility-records",
                    List.of(
                            "/facilities",
                            "/api/facilities",
                            "/api/visits",
                            "/api/complaints",
                            "/api/cases",
                            "/api/recommendations",
                            "/api/submissions",
                            "/api/public/facilities",
                            "/api/operations/facility-records")),
            new Service(
                    "time-limits",
                    List.of("/alerts", "/api/alerts", "/api/detentions", "/api/limits", "/api/operations/time-limits")),
            new Service(
                    "statistics", List.of("/figures", "/api/statistics", "/api/reports", "/api/operations/statistics")),
            // Everything else: the door for facts, the first page, sign-in, static files, the contracts.
            new Service(
                    "intake",
                    List.of(
                            "/visits",
                            "/assets",
                            "/sign-in",
                            "/sign-out",
                            "/api/events",
                            "/api/openings",
                            "/api/openapi",
                            "/api/asyncapi",
                            "/api/codes",
                            "/api/operations/intake")));

    public Service {
        doors = List.copyOf(doors);
    }

    /** The PostgreSQL schema and role of the service. */
    String schema() {
        return name.replace('-', '_');
    }

    /** Whether a path belongs to this service. */
    public boolean owns(String path) {
        return doors.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"))
                || (name.equals("intake") && path.equals("/"));
    }
}
