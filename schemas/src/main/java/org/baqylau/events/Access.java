package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Whether and how the visitors were let in. */
public record Access(
        AccessOutcome outcome,
        @Nullable Integer delayMinutes,
        @Nullable String reason) {
    public Access {
        Check.count("delayMinutes", delayMinutes);
        Check.optionalText("reason", reason);
    }
}
