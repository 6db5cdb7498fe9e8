package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A monitoring commission comes into being. */
public record CommissionRegistered(
        String commissionId,
        Body body,
        String region,
        LocalizedName name,
        LocalDate on,
        @Nullable StatedTime learnedAt) implements CommissionFact {
    public CommissionRegistered {
        Check.id("commissionId", commissionId);
        Check.region("region", region);
        Check.date("on", on);
    }

    @Override
    public FactType factType() {
        return FactType.COMMISSION_REGISTERED;
    }

    @Override
    public String subject() {
        return commissionId;
    }
}
