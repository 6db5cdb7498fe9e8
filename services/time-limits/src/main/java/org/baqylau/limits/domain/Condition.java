package org.baqylau.limits.domain;

import java.util.Optional;
import java.util.Set;

/**
 * For whom a limit runs.
 *
 * @param is codes of the trait's list, any of which will do
 * @param whenUnknown whether the limit runs while the record does not tell
 */
public record Condition(Trait trait, Set<String> is, boolean whenUnknown) {
    public Condition {
        is = Set.copyOf(is);
    }

    boolean holds(Optional<String> value) {
        return value.map(is::contains).orElse(whenUnknown);
    }
}
