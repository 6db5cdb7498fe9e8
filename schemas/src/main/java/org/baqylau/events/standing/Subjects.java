package org.baqylau.events.standing;

import java.util.Set;
import org.baqylau.events.AlertFact;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseFact;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.CommissionFact;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintAppealed;
import org.baqylau.events.ComplaintFact;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.ComplaintForwarded;
import org.baqylau.events.ComplaintVoided;
import org.baqylau.events.ComplaintWithdrawn;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionFact;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityFact;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.Fact;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.LimitFact;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationFact;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitFact;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.jspecify.annotations.Nullable;

/** Whose fact a fact is: unlike subjects never share a name, and what one needs of another is named as that one. */
public final class Subjects {

    private Subjects() {}

    /** The subject with its kind. */
    public static String of(Fact fact) {
        return kind(fact) + "/" + fact.subject();
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case FacilityFact _ -> "facility";
            case CommissionFact _ -> "commission";
            case FigureDeclared _ -> "figure";
            case VisitFact _ -> "visit";
            case RecommendationFact _ -> "recommendation";
            case ComplaintFact _ -> "complaint";
            case ReprisalReported reprisal -> reprisal.visitId() != null ? "visit" : "complaint";
            case ExaminationRecorded examination -> examination.detentionId() != null ? "detention" : "complaint";
            case CaseFact _ -> "case";
            case DetentionFact _ -> "detention";
            case DutyLogged _ -> "duty";
            case LimitFact _ -> "limits";
            case AlertFact _ -> "alert";
            case SealedOpened _ -> "opening";
        };
    }

    /** Keys of what the record that this fact changes depends on, beside its own name. */
    public static Set<String> needs(Fact fact) {
        return switch (fact) {
            case VisitReported visit -> facility(visit.facilityId());
            case VisitAmended amended -> facility(amended.report().facilityId());
            case RecommendationVerified verified -> Set.of(Causes.visitKey(verified.visitId()));
            case ComplaintFiled filed -> facility(filed.facilityId());
            case CaseOpened opened -> facility(opened.facilityId());
            case DetentionLogged logged -> facility(logged.facilityId());
            case DutyLogged duty -> facility(duty.facilityId());
            case FacilityFact _,
                    CommissionFact _,
                    FigureDeclared _,
                    VisitWithdrawn _,
                    RecommendationAnswered _,
                    ComplaintForwarded _,
                    ComplaintAnswered _,
                    ComplaintAppealed _,
                    ComplaintWithdrawn _,
                    ComplaintVoided _,
                    ReprisalReported _,
                    ExaminationRecorded _,
                    CaseConcluded _,
                    DetentionCorrected _,
                    DetentionVoided _,
                    LimitFact _,
                    AlertFact _,
                    SealedOpened _ -> Set.of();
        };
    }

    private static Set<String> facility(@Nullable String facilityId) {
        return facilityId == null ? Set.of() : Set.of(Causes.facilityKey(facilityId));
    }

    /** Whether the record that this fact changes may tell other subjects something new. */
    public static boolean gives(Fact fact) {
        return fact instanceof VisitFact
                || fact instanceof FacilityRegistered
                || fact instanceof FacilityChanged
                || fact instanceof FacilityClosed;
    }

    /** Facilities tell all others, visits tell their recommendations; nobody tells a subject of his own layer. */
    public static int layer(String subject) {
        if (subject.startsWith("facility/")) {
            return 0;
        }
        return subject.startsWith("recommendation/") ? 2 : 1;
    }

    /** The kind of a subject, such as {@code visit}. */
    public static String kind(String subject) {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** The id of a subject without its kind. */
    public static String id(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
