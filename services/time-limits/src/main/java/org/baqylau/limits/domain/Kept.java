package org.baqylau.limits.domain;

import java.util.List;
import java.util.Map;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.StandingFacility;

/** What the service keeps of one subject of the log. */
public sealed interface Kept {

    record OfFacility(StandingFacility facility) implements Kept {}

    /** A detention and what the log is to have of its limits. */
    record OfDetention(Dossier dossier, List<Obligation> obligations) implements Kept {}

    /** What the log has of a detention's limits. */
    record OfLimits(Said said) implements Kept {}

    record OfAlert(Alert alert) implements Kept {}

    default Map<String, Fate> fates() {
        return switch (this) {
            case OfFacility(StandingFacility facility) -> facility.fates();
            case OfDetention(Dossier dossier, var _) -> dossier.standing().fates();
            case OfLimits _, OfAlert _ -> Map.of();
        };
    }
}
