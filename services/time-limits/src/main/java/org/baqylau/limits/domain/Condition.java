package org.baqylau.limits.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baqylau.codes.Labels;
import org.jspecify.annotations.Nullable;

/** For whom, and in which state of the law, a limit runs. */
public sealed interface Condition {

    /**
     * What the record says of the person or the place.
     *
     * @param is codes of the trait's list, any of which will do
     * @param whenUnknown whether the limit runs while the record does not tell
     */
    record OfTrait(Trait trait, Set<String> is, boolean whenUnknown) implements Condition {
        public OfTrait {
            is = Set.copyOf(is);
        }
    }

    /** On the local day of the trigger one of these states lasts, and none of those. */
    record OfLaw(List<StateOfLaw> any, List<StateOfLaw> none) implements Condition {
        public OfLaw {
            any = List.copyOf(any);
            none = List.copyOf(none);
        }

        boolean holdsOn(LocalDate day) {
            return (any.isEmpty() || any.stream().anyMatch(state -> state.lastsOn(day)))
                    && none.stream().noneMatch(state -> state.lastsOn(day));
        }
    }

    /** A legal ground that the record shows by a milestone: one of these, and none of those. */
    record Recorded(List<String> any, List<String> none) implements Condition {
        public Recorded {
            any = List.copyOf(any);
            none = List.copyOf(none);
        }
    }

    /**
     * A state such as martial law.
     *
     * @param to the last day; null while it lasts
     */
    record StateOfLaw(
            String code,
            Labels name,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean lastsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
