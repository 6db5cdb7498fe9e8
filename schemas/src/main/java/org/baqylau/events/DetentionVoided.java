package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** An entry of the detention log never should have been made. */
public record DetentionVoided(
        String detentionId,
        String entryId,
        String reason,
        @Nullable StatedTime learnedAt) implements DetentionFact {
    public DetentionVoided {
        Check.id("detentionId", detentionId);
        Check.id("entryId", entryId);
        Check.text("reason", reason);
    }

    @Override
    public FactType factType() {
        return FactType.DETENTION_VOIDED;
    }

    @Override
    public String subject() {
        return detentionId;
    }
}
