package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Somebody took an alert. */
public record AlertAcknowledged(
        String alertId,
        String by,
        @Nullable String note,
        @Nullable StatedTime learnedAt) implements AlertFact {
    public AlertAcknowledged {
        Check.id("alertId", alertId);
        Check.account("by", by);
        Check.optionalText("note", note);
    }

    @Override
    public FactType factType() {
        return FactType.ALERT_ACKNOWLEDGED;
    }

    @Override
    public String subject() {
        return alertId;
    }
}
