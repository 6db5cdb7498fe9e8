package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A later judgement on the facts named takes away what an alert was raised for. */
public record AlertLapsed(
        String alertId,
        LimitState state,
        List<String> basis,
        @Nullable StatedTime learnedAt) implements AlertFact {
    public AlertLapsed {
        Check.id("alertId", alertId);
        basis = Check.ids("basis", basis);
    }

    @Override
    public FactType factType() {
        return FactType.ALERT_LAPSED;
    }

    @Override
    public String subject() {
        return alertId;
    }
}
