package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** The body that reported a visit replaces its whole report. */
public record VisitAmended(
        String visitId,
        String reason,
        VisitReported report,
        @Nullable StatedTime learnedAt) implements VisitFact {
    public VisitAmended {
        Check.id("visitId", visitId);
        Check.text("reason", reason);
    }

    @Override
    public FactType factType() {
        return FactType.VISIT_AMENDED;
    }

    @Override
    public String subject() {
        return visitId;
    }
}
