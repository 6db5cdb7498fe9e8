package org.baqylau.limits.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One limit of a pack, run otherwise than the pack says.
 *
 * @param version the one that decides whenever the limit is triggered; null where validity decides
 * @param length instead of the pack's; null where that stays
 */
public record Alteration(
        String limit, @Nullable Integer version, @Nullable Length length) {

    /** The limits of a pack with this change. */
    Limits of(Limits limits) {
        return Limits.of(limits.all().stream().flatMap(this::altered).toList());
    }

    private Stream<Limit> altered(Limit one) {
        if (!one.id().equals(limit)) {
            return Stream.of(one);
        }
        if (version != null && one.version() != version) {
            return Stream.empty();
        }
        var decides = version == null ? one : one.always();
        return Stream.of(
                length == null
                        ? decides
                        : length.in(decides.reckoning()).map(decides::counted).orElse(decides));
    }

    /** The limit, and those that end so long before it. */
    List<String> touches(Limits limits) {
        Set<String> touched = new LinkedHashSet<>(List.of(limit));
        int before = 0;
        while (before < touched.size()) {
            before = touched.size();
            for (var one : limits.all()) {
                if (one.reckoning() instanceof Reckoning.RelativeTo(var other, var _) && touched.contains(other)) {
                    touched.add(one.id());
                }
            }
        }
        return List.copyOf(touched);
    }
}
