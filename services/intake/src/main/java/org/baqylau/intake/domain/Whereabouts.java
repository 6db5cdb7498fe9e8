package org.baqylau.intake.domain;

import java.util.Set;
import org.baqylau.events.AlertFact;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.CommissionDissolved;
import org.baqylau.events.CommissionRegistered;
import org.baqylau.events.ComplaintFact;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityFact;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.Fact;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.LimitFact;
import org.baqylau.events.MemberAppointed;
import org.baqylau.events.MemberReleased;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.baqylau.events.standing.Causes;
import org.baqylau.events.standing.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact belongs, as far as it tells: for the territory of an account that is not everywhere at home.
 *
 * @param regions that it names itself
 * @param facilities that it names itself
 * @param subjects whose earlier facts may name facilities
 * @param entries of the detention log that it is about
 */
public record Whereabouts(Set<String> regions, Set<String> facilities, Set<String> subjects, Set<Key> entries) {

    private static final String COMPLAINT = "complaint/";
    private static final Whereabouts UNKNOWN = new Whereabouts(Set.of(), Set.of(), Set.of(), Set.of());

    /** Where this fact belongs. */
    public static Whereabouts of(Fact fact) {
        return switch (fact) {
            case FacilityRegistered registered -> UNKNOWN.in(registered.region());
            case FacilityChanged changed ->
                changed.region() == null
                        ? UNKNOWN.at(changed.facilityId())
                        : UNKNOWN.in(changed.region()).at(changed.facilityId());
            case FacilityFact other -> UNKNOWN.at(other.subject());
            case CommissionRegistered registered -> UNKNOWN.in(registered.region());
            case VisitReported report -> UNKNOWN.at(report.facilityId());
            case VisitAmended amended ->
                UNKNOWN.at(amended.report().facilityId()).ofSubject(Subjects.of(amended));
            case ComplaintFiled filed -> UNKNOWN.at(filed.facilityId());
            case CaseOpened opened when opened.facilityId() != null -> UNKNOWN.at(opened.facilityId());
            case CaseOpened opened
            when opened.complaintId() != null -> UNKNOWN.ofSubject(COMPLAINT + opened.complaintId());
            case RecommendationVerified verified -> UNKNOWN.ofSubject(Causes.visitKey(verified.visitId()));
            case DetentionLogged logged -> UNKNOWN.at(logged.facilityId());
            case DetentionCorrected corrected -> UNKNOWN.ofEntry(Key.ofEntry(corrected, corrected.entryId()));
            case DetentionVoided voided -> UNKNOWN.ofEntry(Key.ofEntry(voided, voided.entryId()));
            case DutyLogged duty when duty.facilityId() != null -> UNKNOWN.at(duty.facilityId());
            case VisitWithdrawn _,
                    ComplaintFact _,
                    ReprisalReported _,
                    ExaminationRecorded _,
                    CaseConcluded _,
                    DutyLogged _ -> UNKNOWN.ofSubject(Subjects.of(fact));
            case CommissionDissolved _,
                    MemberAppointed _,
                    MemberReleased _,
                    FigureDeclared _,
                    RecommendationAnswered _,
                    CaseOpened _,
                    LimitFact _,
                    AlertFact _,
                    SealedOpened _ -> UNKNOWN;
        };
    }

    private Whereabouts in(String region) {
        return new Whereabouts(Set.of(region), facilities, subjects, entries);
    }

    private Whereabouts at(@Nullable String facilityId) {
        return facilityId == null ? this : new Whereabouts(regions, Set.of(facilityId), subjects, entries);
    }

    private Whereabouts ofSubject(String subject) {
        return new Whereabouts(regions, facilities, Set.of(subject), entries);
    }

    private Whereabouts ofEntry(Key entry) {
        return new Whereabouts(regions, facilities, subjects, Set.of(entry));
    }
}
