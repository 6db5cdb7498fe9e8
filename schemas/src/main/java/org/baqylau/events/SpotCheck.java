package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A milestone of a detention compared with paper, person or video during a visit: found at a time, or missing. */
public record SpotCheck(
        String detentionId,
        String milestone,
        SpotCheckSource source,
        @Nullable StatedTime foundAt,
        @Nullable Boolean missing) {
    public SpotCheck {
        Check.id("detentionId", detentionId);
        Check.milestone("milestone", milestone);
        Check.onlyTrue("missing", missing);
        Check.exactlyOne("foundAt", foundAt, "missing", missing);
    }
}
