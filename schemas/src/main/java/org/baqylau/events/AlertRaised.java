package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work for a prosecutor: a limit was broken, or is about to be; made by the system. */
public record AlertRaised(
        String alertId,
        @Nullable String detentionId,
        @Nullable String dutyId,
        @Nullable String facilityId,
        String limit,
        int version,
        @Nullable String addressee,
        int occurrence,
        StatedTime due,
        List<String> basis,
        @Nullable StatedTime learnedAt)
        implements AlertFact {
    public AlertRaised {
        Check.id("alertId", alertId);
        Check.id("detentionId", detentionId);
        Check.id("dutyId", dutyId);
        Check.id("facilityId", facilityId);
        Check.id("limit", limit);
        Check.positive("version", version);
        Check.word("addressee", addressee);
        Check.positive("occurrence", occurrence);
        basis = Check.ids("basis", basis);
        Check.exactlyOne("detentionId", detentionId, "dutyId", dutyId);
    }

    @Override
    public FactType factType() {
        return FactType.ALERT_RAISED;
    }

    @Override
    public String subject() {
        return alertId;
    }
}
