package org.baqylau.events.standing;

import java.util.List;
import org.baqylau.events.Access;
import org.baqylau.events.AccessOutcome;
import org.baqylau.events.Addressee;
import org.baqylau.events.Answer;
import org.baqylau.events.Body;
import org.baqylau.events.Conditions;
import org.baqylau.events.Interviews;
import org.baqylau.events.MemberRole;
import org.baqylau.events.Recommendation;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.StatedTime;
import org.baqylau.events.Verdict;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitKind;
import org.baqylau.events.VisitMember;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.baqylau.events.WithdrawalReason;
import org.jspecify.annotations.Nullable;

/** Facts about visits and recommendations, with what a test does not care about filled in. */
final class Visits {

    private Visits() {}

    static VisitReported visit(String facilityId, @Nullable String commissionId, String... recommendations) {
        return visit(facilityId, Body.PUBLIC_MONITORING_COMMISSION, commissionId, 5, recommendations);
    }

    static VisitReported visit(
            String facilityId, Body body, @Nullable String commissionId, int interviewed, String... recommendations) {
        return new VisitReported(
                "V1",
                facilityId,
                body,
                commissionId,
                List.of(new VisitMember("m1", MemberRole.LEADER)),
                VisitKind.PERIODIC,
                false,
                StatedTime.parse("2012-05-31T20:30:00+01:00"),
                StatedTime.parse("2012-05-31T22:30:00+01:00"),
                new Access(AccessOutcome.GRANTED, null, null),
                new Interviews(interviewed, 0, 0, 0),
                0,
                new Conditions(null, null, null, null, null, null, null, null),
                List.of(),
                List.of(recommendations).stream()
                        .map(id -> new Recommendation(id, Addressee.INTERIOR, "Repair the roof", null, null))
                        .toList(),
                List.of(),
                null,
                null);
    }

    static VisitAmended amended(VisitReported report) {
        return new VisitAmended("V1", "counted again", report, null);
    }

    static VisitWithdrawn withdrawn() {
        return new VisitWithdrawn("V1", WithdrawalReason.ERROR, null);
    }

    static RecommendationAnswered answered(Answer answer) {
        return new RecommendationAnswered(
                "R1", Addressee.INTERIOR, answer, StatedTime.parse("2012-06-02T10:00:00+06:00"), null, null);
    }

    static RecommendationVerified verified(String visitId, Verdict verdict) {
        return new RecommendationVerified("R1", visitId, verdict, StatedTime.parse("2012-06-02T10:00:00+06:00"), null);
    }
}
