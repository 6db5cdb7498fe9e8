package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A later judgement on the facts named calls for an alert again. */
public record AlertReopened(
        String alertId,
        LimitState state,
        List<String> basis,
        @Nullable StatedTime learnedAt) implements AlertFact {
    public AlertReopened {
        Check.id("alertId", alertId);
        basis = Check.ids("basis", basis);
    }

    @Override
    public FactType factType() {
        return FactType.ALERT_REOPENED;
    }

    @Override
    public String subject() {
        return alertId;
    }
}
