package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A monitoring visit as its visitors report it. */
public record VisitReported(
        String visitId,
        String facilityId,
        Body body,
        @Nullable String commissionId,
        List<VisitMember> members,
        VisitKind kind,
        boolean announced,
        StatedTime startedAt,
        StatedTime endedAt,
        Access access,
        Interviews interviews,
        int complaintsReceived,
        Conditions conditions,
        List<Finding> findings,
        List<Recommendation> recommendations,
        List<SpotCheck> spotChecks,
        @Nullable String dissent,
        @Nullable StatedTime learnedAt)
        implements VisitFact {
    public VisitReported {
        Check.id("visitId", visitId);
        Check.id("facilityId", facilityId);
        Check.id("commissionId", commissionId);
        members = Check.size("members", members, 1, 20);
        Check.count("complaintsReceived", complaintsReceived);
        findings = List.copyOf(findings);
        recommendations = List.copyOf(recommendations);
        spotChecks = List.copyOf(spotChecks);
        Check.optionalText("dissent", dissent);
    }

    @Override
    public FactType factType() {
        return FactType.VISIT_REPORTED;
    }

    @Override
    public String subject() {
        return visitId;
    }
}
