package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Somebody opened a sealed field of an event and said why; on the log before the clear text is shown. */
public record SealedOpened(
        @Nullable String complaintId,
        @Nullable String detentionId,
        String eventId,
        SealedField field,
        String openedBy,
        String reason,
        @Nullable StatedTime learnedAt)
        implements Fact {
    public SealedOpened {
        Check.id("complaintId", complaintId);
        Check.id("detentionId", detentionId);
        Check.id("eventId", eventId);
        Check.account("openedBy", openedBy);
        Check.text("reason", reason);
        Check.exactlyOne("complaintId", complaintId, "detentionId", detentionId);
    }

    @Override
    public FactType factType() {
        return FactType.SEALED_OPENED;
    }

    @Override
    public String subject() {
        return Check.given(complaintId, detentionId);
    }

    @Override
    public Topic topic() {
        return complaintId != null ? Topic.COMPLAINTS : Topic.FACTS;
    }
}
