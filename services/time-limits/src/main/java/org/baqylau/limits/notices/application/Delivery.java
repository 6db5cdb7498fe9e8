package org.baqylau.limits.notices.application;

import java.time.Instant;
import java.util.UUID;
import org.baqylau.events.AlertBand;
import org.baqylau.kit.language.Language;
import org.baqylau.limits.notices.domain.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way.
 *
 * @param id the same for every attempt
 * @param target personal data
 * @param attempts this one included
 */
public record Delivery(
        UUID id,
        Kind kind,
        String target,
        Language language,
        String alertId,
        String limit,
        int version,
        AlertBand band,
        Instant due,
        @Nullable String region,
        @Nullable String facilityId,
        int attempts,
        Instant created) {

    /** Without the target: it belongs in no log. */
    @Override
    public String toString() {
        return id + " " + kind.wire();
    }
}
