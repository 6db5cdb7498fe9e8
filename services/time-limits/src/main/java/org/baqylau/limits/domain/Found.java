package org.baqylau.limits.domain;

import org.baqylau.events.SpotCheck;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * What a visit found of a milestone of a detention.
 *
 * @param at when it was found to have been; null where it was found missing
 */
public record Found(
        String visitId, String milestone, @Nullable StatedTime at) {

    private static final String NONE = "-";

    public static Found of(String visitId, SpotCheck check) {
        return new Found(visitId, check.milestone(), check.foundAt());
    }

    /** One line, read back by {@link #parse}. */
    public String text() {
        return visitId + " " + milestone + " " + (at == null ? NONE : at.text());
    }

    public static Found parse(String text) {
        var parts = text.split(" ", 3);
        return new Found(parts[0], parts[1], parts[2].equals(NONE) ? null : StatedTime.parse(parts[2]));
    }
}
