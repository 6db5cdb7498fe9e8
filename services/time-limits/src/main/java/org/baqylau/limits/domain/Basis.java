package org.baqylau.limits.domain;

import java.util.List;
import java.util.TreeSet;
import org.baqylau.events.Milestones;

/**
 * On which facts a judgement rests: every claim of a milestone that the limit looks at, standing or voided; what it
 * started from; who tells the traits that it depends on; and all corrections and voidings. What is true again after a
 * change so never rests on the same facts as before.
 */
final class Basis {

    private Basis() {}

    /** Ids, sorted. */
    static List<String> with(List<String> basis, String id) {
        var more = new TreeSet<>(basis);
        more.add(id);
        return List.copyOf(more);
    }

    /** Ids, sorted. */
    static List<String> of(Dossier dossier, Limits limits, Limit limit, Start start) {
        var basis = new TreeSet<>(dossier.amendments());
        // Of what starts again, each start rests on its own trigger.
        var triggers = limit.repeats() ? limit.trigger().milestones() : List.<String>of();
        var milestones = limits.milestones(limit);
        for (var claim : dossier.claims()) {
            if (milestones.contains(claim.milestone()) && !triggers.contains(claim.milestone())) {
                basis.add(claim.id());
            }
        }
        start.mark().claims().forEach(claim -> basis.add(claim.id()));
        dossier.voided().forEach((milestone, ids) -> {
            if (milestones.contains(milestone)) {
                basis.addAll(ids);
            }
        });
        for (var condition : limit.conditions()) {
            if (condition instanceof Condition.OfTrait(var trait, var _, var _)) {
                var told = dossier.traits().get(trait);
                if (told != null) {
                    basis.add(told.entryId());
                }
                if (trait == Trait.AGE_GROUP) {
                    dossier.credible(Milestones.CAME_OF_AGE).forEach(claim -> basis.add(claim.id()));
                }
            }
        }
        return List.copyOf(basis);
    }
}
