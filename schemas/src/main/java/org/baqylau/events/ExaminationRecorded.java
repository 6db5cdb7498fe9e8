package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** Injuries were examined for their agreement with the account given. */
public record ExaminationRecorded(
        String examinationId,
        @Nullable String complaintId,
        @Nullable String detentionId,
        StatedTime at,
        boolean byForensicExpert,
        Consistency consistency,
        @Nullable StatedTime learnedAt)
        implements Fact {
    public ExaminationRecorded {
        Check.id("examinationId", examinationId);
        Check.id("complaintId", complaintId);
        Check.id("detentionId", detentionId);
        Check.exactlyOne("complaintId", complaintId, "detentionId", detentionId);
    }

    @Override
    public FactType factType() {
        return FactType.EXAMINATION_RECORDED;
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
