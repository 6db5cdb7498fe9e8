package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Somebody suffered for a complaint or for speaking with visitors. */
public record ReprisalReported(
        @Nullable String complaintId,
        @Nullable String visitId,
        ReprisalKind kind,
        StatedTime at,
        @Nullable StatedTime learnedAt)
        implements Fact {
    public ReprisalReported {
        Check.id("complaintId", complaintId);
        Check.id("visitId", visitId);
        Check.exactlyOne("complaintId", complaintId, "visitId", visitId);
    }

    @Override
    public FactType factType() {
        return FactType.REPRISAL_REPORTED;
    }

    @Override
    public String subject() {
        return Check.given(complaintId, visitId);
    }

    @Override
    public Topic topic() {
        return complaintId != null ? Topic.COMPLAINTS : Topic.FACTS;
    }
}
