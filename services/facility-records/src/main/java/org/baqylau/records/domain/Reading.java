package org.baqylau.records.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.AlertFact;
import org.baqylau.events.CaseFact;
import org.baqylau.events.CommissionFact;
import org.baqylau.events.ComplaintFact;
import org.baqylau.events.DeathRecorded;
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
import org.baqylau.events.IncidentRecorded;
import org.baqylau.events.LimitFact;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.RecommendationFact;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.Topic;
import org.baqylau.events.VisitFact;
import org.baqylau.events.standing.RecordedEvent;

/**
 * Which records and facts a role may read. Custody, registry and authority never learn of complaints, cases, visits or
 * what was checked there: for them such a record is as one that does not exist.
 *
 * @param roles as the account has them
 */
public record Reading(Set<String> roles) {

    private static final Set<String> OVERSIGHT =
            Set.of("monitor", "ombudsman", "prosecutor", "statistician", "auditor");
    private static final Set<String> VISITED = Set.of("custody", "registry", "authority");
    private static final Set<String> COMPLAINTS = Set.of("ombudsman", "prosecutor", "intake_desk");
    private static final Set<String> DETENTIONS = Set.of("prosecutor", "ombudsman", "auditor", "custody");

    /** The record of a place, as far as it is theirs. */
    public boolean places() {
        return any(OVERSIGHT) || any(VISITED);
    }

    /** Visits and recommendations, and what happened at the place. */
    public boolean visits() {
        return any(OVERSIGHT);
    }

    /** Complaints and cases of everybody; the one that filed one reads it besides. */
    public boolean complaints() {
        return any(COMPLAINTS);
    }

    public boolean detentions() {
        return any(DETENTIONS);
    }

    public boolean limits() {
        return visits();
    }

    /** Whether this reader may know of a topic of the log how far it has come: a station of none that complaints move. */
    public boolean learnsOf(String topic) {
        return visits() || topic.equals(Topic.FACTS.wire());
    }

    /** The kinds of subject of which a facility's timeline may show this reader something, beside the facility. */
    public Set<String> kinds() {
        var kinds = new HashSet<String>();
        if (visits()) {
            kinds.addAll(Set.of("visit", "recommendation"));
        }
        if (complaints()) {
            kinds.addAll(Set.of("complaint", "case"));
        }
        if (detentions()) {
            kinds.add("detention");
        }
        if (detentions() && visits()) {
            kinds.addAll(Set.of("duty", "limits"));
        }
        return kinds;
    }

    /** Whether a timeline shows this reader this fact: what visitors handed in would tell the place that they looked. */
    public boolean sees(RecordedEvent fact) {
        return sees(fact.event().data()) && (visits() || !fact.isOfVisitors());
    }

    private boolean sees(Fact fact) {
        return switch (fact) {
            case FacilityFact stated -> sees(stated);
            case VisitFact _, RecommendationFact _ -> visits();
            case ReprisalReported reprisal -> reprisal.visitId() == null ? complaints() : visits();
            case ComplaintFact _, CaseFact _ -> complaints();
            case ExaminationRecorded examination ->
                complaints() || (examination.detentionId() != null && detentions() && visits());
            case DetentionFact _ -> detentions();
            case DutyLogged _, LimitFact _ -> detentions() && visits();
            case CommissionFact _, FigureDeclared _, AlertFact _, SealedOpened _ -> false;
        };
    }

    private boolean sees(FacilityFact fact) {
        return switch (fact) {
            case FacilityRegistered _, FacilityChanged _, FacilityClosed _, PopulationCounted _ -> true;
            case DeathRecorded _, IncidentRecorded _ -> visits();
        };
    }

    /** The id of the entry that a fact corrects or voids. */
    public static Optional<String> entryTouched(Fact fact) {
        return fact instanceof DetentionFact stated
                ? switch (stated) {
                    case DetentionCorrected corrected -> Optional.of(corrected.entryId());
                    case DetentionVoided voided -> Optional.of(voided.entryId());
                    case DetentionLogged _ -> Optional.empty();
                }
                : Optional.empty();
    }

    private boolean any(Set<String> allowed) {
        return roles.stream().anyMatch(allowed::contains);
    }
}
