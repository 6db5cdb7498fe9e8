package org.baqylau.events;

import org.jspecify.annotations.Nullable;

/** A serious incident happened in a facility. */
public record IncidentRecorded(
        String facilityId,
        String incidentId,
        StatedTime at,
        IncidentKind kind,
        @Nullable String detentionId,
        @Nullable StatedTime prosecutorToldAt,
        @Nullable StatedTime learnedAt)
        implements FacilityFact {
    public IncidentRecorded {
        Check.id("facilityId", facilityId);
        Check.id("incidentId", incidentId);
        Check.id("detentionId", detentionId);
    }

    @Override
    public FactType factType() {
        return FactType.INCIDENT_RECORDED;
    }

    @Override
    public String subject() {
        return facilityId;
    }
}
