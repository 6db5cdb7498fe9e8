package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Somebody gave an alert to somebody else. */
public record AlertHandedOver(
        String alertId,
        String by,
        String to,
        @Nullable String note,
        @Nullable StatedTime learnedAt) implements AlertFact {
    public AlertHandedOver {
        Check.id("alertId", alertId);
        Check.account("by", by);
        Check.account("to", to);
        Check.optionalText("note", note);
    }

    @Override
    public FactType factType() {
        return FactType.ALERT_HANDED_OVER;
    }

    @Override
    public String subject() {
        return alertId;
    }
}
