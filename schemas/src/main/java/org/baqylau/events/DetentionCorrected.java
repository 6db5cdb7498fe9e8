package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** The stated time of an entry of the detention log is corrected. */
public record DetentionCorrected(
        String detentionId,
        String entryId,
        StatedTime at,
        @Nullable Precision precision,
        String reason,
        @Nullable StatedTime learnedAt)
        implements DetentionFact {
    public DetentionCorrected {
        Check.id("detentionId", detentionId);
        Check.id("entryId", entryId);
        Check.text("reason", reason);
    }

    @Override
    public FactType factType() {
        return FactType.DETENTION_CORRECTED;
    }

    @Override
    public String subject() {
        return detentionId;
    }
}
