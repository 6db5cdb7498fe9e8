package org.baqylau.limits.domain;

import java.time.Instant;
import org.baqylau.events.EntrySuspected;
import org.baqylau.events.StatedTime;
import org.baqylau.events.SuspicionReason;
import org.jspecify.annotations.Nullable;

/**
 * That the times of a detention cannot be trusted as they stand.
 *
 * @param entryId the entry that is suspected; null where one is missing
 * @param against what it does not agree with: the id of another entry or of a visit; empty where nothing
 * @param time the time that is suspected, as stated; null where it is missing
 * @param from from when it may be said
 */
public record Suspicion(
        Whose whose,
        SuspicionReason reason,
        @Nullable String entryId,
        @Nullable String milestone,
        String against,
        @Nullable StatedTime time,
        Instant from) {

    public EntrySuspected fact() {
        return new EntrySuspected(whose.detentionId(), whose.dutyId(), entryId, milestone, reason, null);
    }
}
