package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.Milestones;

/**
 * Somebody is held, and nothing is recorded after the first milestone.
 *
 * @param since when that milestone was reached, by the earliest claim
 */
public record Silence(Instant since, String milestone) {

    /** After these a detention before court is over, or goes on by order of a court. */
    private static final Set<String> OVER = Set.of(Milestones.RELEASED, Milestones.COURT_DECIDED);

    public static Optional<Silence> of(Dossier dossier) {
        if (!dossier.known() || dossier.historic() || dossier.whose().kind() != Whose.Kind.DETENTION) {
            return Optional.empty();
        }
        var first = dossier.claims().getFirst();
        boolean alone =
                dossier.claims().stream().allMatch(claim -> claim.milestone().equals(first.milestone()));
        return alone && !OVER.contains(first.milestone())
                ? Optional.of(new Silence(first.first(), first.milestone()))
                : Optional.empty();
    }
}
