package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A complaint was passed on. */
public record ComplaintForwarded(
        String complaintId,
        Party to,
        StatedTime at,
        @Nullable StatedTime learnedAt) implements ComplaintFact {
    public ComplaintForwarded {
        Check.id("complaintId", complaintId);
    }

    @Override
    public FactType factType() {
        return FactType.COMPLAINT_FORWARDED;
    }

    @Override
    public String subject() {
        return complaintId;
    }
}
