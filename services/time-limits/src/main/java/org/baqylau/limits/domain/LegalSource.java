package org.baqylau.limits.domain;

import java.util.Optional;
import org.baqylau.codes.Labels;
import org.jspecify.annotations.Nullable;

/**
 * The law that a limit stands on.
 *
 * @param level such as {@code statute}
 * @param seenIn where its text was read; null where it was not
 */
public record LegalSource(
        String level, Labels act, @Nullable String seenIn) {

    public Optional<String> whereSeen() {
        return Optional.ofNullable(seenIn);
    }
}
