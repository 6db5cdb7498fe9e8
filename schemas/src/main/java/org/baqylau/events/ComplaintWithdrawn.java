package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A complaint was taken back: closed, and still counted. */
public record ComplaintWithdrawn(
        String complaintId,
        String reason,
        Circumstances circumstances,
        @Nullable StatedTime learnedAt) implements ComplaintFact {
    public ComplaintWithdrawn {
        Check.id("complaintId", complaintId);
        Check.text("reason", reason);
    }

    @Override
    public FactType factType() {
        return FactType.COMPLAINT_WITHDRAWN;
    }

    @Override
    public String subject() {
        return complaintId;
    }
}
