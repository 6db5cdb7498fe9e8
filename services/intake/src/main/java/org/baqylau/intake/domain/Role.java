package org.baqylau.intake.domain;

import java.util.Locale;
import org.baqylau.events.standing.Submitter;

/** The roles that send facts. */
enum Role {
    MONITOR,
    OMBUDSMAN,
    PROSECUTOR,
    CUSTODY,
    INTAKE_DESK,
    REGISTRY,
    AUTHORITY,
    LAWYER,
    STATISTICIAN;

    private final String wire = name().toLowerCase(Locale.ROOT);

    boolean isOf(Submitter who) {
        return who.has(wire);
    }
}
