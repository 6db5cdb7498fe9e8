package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** The decision on a complaint was appealed. */
public record ComplaintAppealed(
        String complaintId,
        Party to,
        StatedTime at,
        @Nullable StatedTime learnedAt) implements ComplaintFact {
    public ComplaintAppealed {
        Check.id("complaintId", complaintId);
    }

    @Override
    public FactType factType() {
        return FactType.COMPLAINT_APPEALED;
    }

    @Override
    public String subject() {
        return complaintId;
    }
}
