package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A complaint was filed by mistake or twice: it leaves the figures. */
public record ComplaintVoided(
        String complaintId, VoidReason reason, @Nullable StatedTime learnedAt) implements ComplaintFact {
    public ComplaintVoided {
        Check.id("complaintId", complaintId);
    }

    @Override
    public FactType factType() {
        return FactType.COMPLAINT_VOIDED;
    }

    @Override
    public String subject() {
        return complaintId;
    }
}
