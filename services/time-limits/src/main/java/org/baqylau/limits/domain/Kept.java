package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingDuty;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.StandingVisit;
import org.jspecify.annotations.Nullable;

/** What the service keeps of one subject of the log. */
public sealed interface Kept {

    /** @param registered when it was recorded first */
    record OfFacility(StandingFacility facility, Instant registered) implements Kept {}

    /** @param recorded when it was recorded first */
    record OfVisit(StandingVisit visit, Instant recorded) implements Kept {}

    /** A detention or a duty, and what comes of its limits. */
    record Sight(Dossier dossier, List<Obligation> obligations) {}

    /** What is known of a detention or a duty. */
    sealed interface OfDossier extends Kept {

        /** By all its facts. */
        Sight whole();

        /** As if visitors had said nothing: what those who are visited know. The same where they did say nothing. */
        Sight unvisited();

        default Dossier dossier() {
            return whole().dossier();
        }
    }

    /** A detention and what the log is to have of its limits and its times. */
    record OfDetention(StandingDetention standing, Sight whole, Sight unvisited, List<Suspicion> suspicions)
            implements OfDossier {}

    /** A duty and what the log is to have of its limits. */
    record OfDuty(StandingDuty standing, Sight whole, Sight unvisited) implements OfDossier {}

    /** The visits to one facility, null while it is not known, and what the log is to have of how often they must be. */
    record OfMonitoring(@Nullable Monitoring monitoring, List<Obligation> obligations) implements Kept {}

    /** What the log has of the limits of a detention or a duty. */
    record OfLimits(Said said) implements Kept {}

    record OfAlert(Alert alert) implements Kept {}

    default Map<String, Fate> fates() {
        return switch (this) {
            case OfFacility(StandingFacility facility, var _) -> facility.fates();
            case OfVisit(StandingVisit visit, var _) -> visit.fates();
            case OfDetention detention -> detention.standing().fates();
            case OfDuty duty -> duty.standing().fates();
            case OfMonitoring _, OfLimits _, OfAlert _ -> Map.of();
        };
    }

    /** Obligations of which the log is to have something. */
    default List<Obligation> obligations() {
        return switch (this) {
            case OfDossier dossier -> dossier.whole().obligations();
            case OfMonitoring monitoring -> monitoring.obligations();
            case OfFacility _, OfVisit _, OfLimits _, OfAlert _ -> List.of();
        };
    }
}
