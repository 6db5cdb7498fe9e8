package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A complaint came in. */
public record ComplaintFiled(
        String complaintId,
        @Nullable String facilityId,
        @Nullable String place,
        Channel channel,
        Party receivedBy,
        Category category,
        @Nullable Agency accusedAgency,
        boolean injuryAlleged,
        @Nullable String detentionId,
        StatedTime filedAt,
        @Nullable StatedTime happenedAt,
        @Nullable Sealable<Complainant> complainant,
        @Nullable Sealable<String> narrative,
        @Nullable StatedTime learnedAt)
        implements ComplaintFact {
    public ComplaintFiled {
        Check.id("complaintId", complaintId);
        Check.id("facilityId", facilityId);
        Check.words("place", place);
        Check.id("detentionId", detentionId);
        if (narrative instanceof Clear<String>(String text)) {
            Check.optionalText("narrative", text);
        }
        Check.atLeastOne("facilityId", facilityId, "place", place);
    }

    @Override
    public FactType factType() {
        return FactType.COMPLAINT_FILED;
    }

    @Override
    public String subject() {
        return complaintId;
    }
}
