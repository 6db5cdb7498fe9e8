package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** The body that reported a visit takes the report back, for good. */
public record VisitWithdrawn(
        String visitId, WithdrawalReason reason, @Nullable StatedTime learnedAt) implements VisitFact {
    public VisitWithdrawn {
        Check.id("visitId", visitId);
    }

    @Override
    public FactType factType() {
        return FactType.VISIT_WITHDRAWN;
    }

    @Override
    public String subject() {
        return visitId;
    }
}
