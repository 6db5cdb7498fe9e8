package org.baqylau.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A monitoring commission ends. */
public record CommissionDissolved(
        String commissionId, LocalDate on, @Nullable StatedTime learnedAt) implements CommissionFact {
    public CommissionDissolved {
        Check.id("commissionId", commissionId);
        Check.date("on", on);
    }

    @Override
    public FactType factType() {
        return FactType.COMMISSION_DISSOLVED;
    }

    @Override
    public String subject() {
        return commissionId;
    }
}
