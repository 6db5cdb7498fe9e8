package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later judgement on the facts named calls for an alert again.
 *
 * @param due the end of the limit by those facts
 */
public record AlertReopened(
        String alertId,
        LimitState state,
        @Nullable StatedTime due,
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
