package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** The stated times of a detention or a duty cannot be trusted as they stand; made by the system. */
public record EntrySuspected(
        @Nullable String detentionId,
        @Nullable String dutyId,
        @Nullable String entryId,
        @Nullable String milestone,
        SuspicionReason reason,
        @Nullable StatedTime learnedAt)
        implements LimitFact {
    public EntrySuspected {
        Check.id("detentionId", detentionId);
        Check.id("dutyId", dutyId);
        Check.id("entryId", entryId);
        Check.milestone("milestone", milestone);
        Check.exactlyOne("detentionId", detentionId, "dutyId", dutyId);
    }

    @Override
    public FactType factType() {
        return FactType.ENTRY_SUSPECTED;
    }

    @Override
    public String subject() {
        return Check.given(detentionId, dutyId);
    }
}
