package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Somebody finished the work on an alert. */
public record AlertResolved(
        String alertId,
        String by,
        AlertOutcome outcome,
        @Nullable String note,
        @Nullable StatedTime learnedAt) implements AlertFact {
    public AlertResolved {
        Check.id("alertId", alertId);
        Check.account("by", by);
        Check.optionalText("note", note);
    }

    @Override
    public FactType factType() {
        return FactType.ALERT_RESOLVED;
    }

    @Override
    public String subject() {
        return alertId;
    }
}
