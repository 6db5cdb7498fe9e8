package org.baqylau.limits.notices.domain;

import java.time.Instant;
import org.baqylau.events.AlertBand;
import org.baqylau.events.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was raised, or a limit that was warned of; nothing in it is personal.
 *
 * @param region of the facility, where it is known
 * @param at when that was recorded
 * @param state of the work on it as it is now
 */
public record Occasion(
        String alertId,
        String limit,
        int version,
        AlertBand band,
        Instant due,
        @Nullable String region,
        @Nullable String facilityId,
        Instant at,
        AlertState state) {}
