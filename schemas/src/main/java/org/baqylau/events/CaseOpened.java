package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A criminal case was opened. */
public record CaseOpened(
        String caseId,
        @Nullable String complaintId,
        @Nullable String facilityId,
        Offence offence,
        String article,
        Agency accusedAgency,
        Agency investigatingAgency,
        StatedTime at,
        @Nullable StatedTime learnedAt)
        implements CaseFact {
    public CaseOpened {
        Check.id("caseId", caseId);
        Check.id("complaintId", complaintId);
        Check.id("facilityId", facilityId);
        Check.text("article", article);
    }

    @Override
    public FactType factType() {
        return FactType.CASE_OPENED;
    }

    @Override
    public String subject() {
        return caseId;
    }
}
