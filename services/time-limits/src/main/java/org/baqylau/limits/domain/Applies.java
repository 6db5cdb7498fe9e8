package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Milestones;

/** Whether the conditions of a limit hold in a dossier at the moment of its trigger. */
final class Applies {

    private Applies() {}

    static boolean to(Dossier dossier, Limit limit, Instant trigger) {
        for (var condition : limit.conditions()) {
            if (!holds(dossier, condition, trigger)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Dossier dossier, Condition condition, Instant trigger) {
        return switch (condition) {
            case Condition.OfTrait(var trait, var is, var whenUnknown) ->
                value(dossier, trait, trigger).map(is::contains).orElse(whenUnknown);
            case Condition.OfLaw law -> law.holdsOn(dossier.where().localDay(trigger));
            case Condition.Recorded(var any, var none) ->
                (any.isEmpty() || anyRecorded(dossier, any)) && !anyRecorded(dossier, none);
        };
    }

    private static boolean anyRecorded(Dossier dossier, List<String> milestones) {
        for (var milestone : milestones) {
            if (!dossier.credible(milestone).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> value(Dossier dossier, Trait trait, Instant trigger) {
        if (trait == Trait.FACILITY_TYPE) {
            return dossier.where().facilityTypeOn(dossier.where().localDay(trigger));
        }
        var told = dossier.traits().get(trait);
        if (told == null) {
            return Optional.empty();
        }
        return Optional.of(
                trait == Trait.AGE_GROUP && cameOfAge(dossier, trigger) ? AgeGroup.ADULT.wire() : told.value());
    }

    private static boolean cameOfAge(Dossier dossier, Instant trigger) {
        var claims = dossier.credible(Milestones.CAME_OF_AGE);
        return !claims.isEmpty() && !claims.getFirst().first().isAfter(trigger);
    }
}
