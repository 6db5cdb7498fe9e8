package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A complaint was decided. */
public record ComplaintAnswered(
        String complaintId,
        Party by,
        ComplaintOutcome outcome,
        StatedTime at,
        @Nullable StatedTime learnedAt) implements ComplaintFact {
    public ComplaintAnswered {
        Check.id("complaintId", complaintId);
    }

    @Override
    public FactType factType() {
        return FactType.COMPLAINT_ANSWERED;
    }

    @Override
    public String subject() {
        return complaintId;
    }
}
