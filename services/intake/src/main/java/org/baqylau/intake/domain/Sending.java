package org.baqylau.intake.domain;

import java.util.Optional;
import java.util.Set;
import org.baqylau.events.Addressee;
import org.baqylau.events.Agency;
import org.baqylau.events.AlertFact;
import org.baqylau.events.Body;
import org.baqylau.events.CaseFact;
import org.baqylau.events.Claimant;
import org.baqylau.events.CommissionFact;
import org.baqylau.events.ComplaintFact;
import org.baqylau.events.DeathRecorded;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.Fact;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.IncidentRecorded;
import org.baqylau.events.LimitFact;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitKind;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.baqylau.events.standing.Submitter;

/** Who may send which fact (the column "who" of the contract), as far as the fact and the account alone tell it. */
public final class Sending {
    private static final Set<Role> REGISTRY = Set.of(Role.REGISTRY);
    private static final Set<Role> PLACES_OF_CUSTODY = Set.of(Role.REGISTRY, Role.CUSTODY);
    private static final Set<Role> COMPLAINTS = Set.of(Role.MONITOR, Role.OMBUDSMAN, Role.PROSECUTOR, Role.INTAKE_DESK);
    private static final Set<Role> VISITORS = Set.of(Role.MONITOR, Role.OMBUDSMAN);
    private static final Set<Role> VISITORS_AND_INSPECTORS = Set.of(Role.MONITOR, Role.OMBUDSMAN, Role.PROSECUTOR);
    private static final Set<Role> LOG = Set.of(Role.CUSTODY, Role.MONITOR, Role.LAWYER, Role.PROSECUTOR);

    private Sending() {}

    /** Why this account may not send this fact; empty where nothing speaks against it. */
    public static Optional<Denial> denial(Submitter who, Fact fact) {
        return switch (fact) {
            case FacilityRegistered _, FacilityChanged _, FacilityClosed _, PopulationCounted _, CommissionFact _ ->
                unless(hasAny(who, REGISTRY), Denial.ROLE);
            case DeathRecorded _, IncidentRecorded _ -> unless(hasAny(who, PLACES_OF_CUSTODY), Denial.ROLE);
            case FigureDeclared _ -> unless(Role.STATISTICIAN.isOf(who), Denial.ROLE);
            case VisitReported report -> report(who, report);
            case VisitAmended amended -> report(who, amended.report());
            case VisitWithdrawn _ -> unless(hasAny(who, VISITORS_AND_INSPECTORS), Denial.ROLE);
            case RecommendationAnswered answered -> answer(who, answered.addressee());
            case RecommendationVerified _ -> unless(hasAny(who, VISITORS), Denial.ROLE);
            case ComplaintFact _, ReprisalReported _, ExaminationRecorded _ ->
                unless(hasAny(who, COMPLAINTS), Denial.ROLE);
            case CaseFact _ -> unless(Role.PROSECUTOR.isOf(who), Denial.ROLE);
            case DetentionLogged logged -> entry(who, logged);
            case DetentionCorrected _, DetentionVoided _ -> unless(hasAny(who, LOG), Denial.ROLE);
            case DutyLogged _ ->
                unless(
                        hasAny(who, PLACES_OF_CUSTODY) || Role.PROSECUTOR.isOf(who) || Role.AUTHORITY.isOf(who),
                        Denial.ROLE);
            case LimitFact _, AlertFact _, SealedOpened _ -> Optional.of(Denial.SYSTEM_FACT);
        };
    }

    private static Optional<Denial> report(Submitter who, VisitReported report) {
        boolean inspects = Role.PROSECUTOR.isOf(who) && report.kind() == VisitKind.INSPECTION;
        if (!inspects && !hasAny(who, VISITORS)) {
            return Optional.of(Denial.ROLE);
        }
        return unless(actsFor(who, report.body()), Denial.BODY);
    }

    private static boolean actsFor(Submitter who, Body body) {
        return who.bodies().contains(body);
    }

    /** A monitor passes on what an authority said; a facility answers through any authority that runs places. */
    private static Optional<Denial> answer(Submitter who, Addressee addressee) {
        if (Role.MONITOR.isOf(who)) {
            return Optional.empty();
        }
        if (!Role.AUTHORITY.isOf(who)) {
            return Optional.of(Denial.ROLE);
        }
        boolean own = addressee == Addressee.FACILITY
                || who.agencies().stream().map(Agency::wire).anyMatch(addressee.wire()::equals);
        return unless(own, Denial.ADDRESSEE);
    }

    private static Optional<Denial> entry(Submitter who, DetentionLogged logged) {
        if (Role.CUSTODY.isOf(who)) {
            return Optional.empty();
        }
        if (!hasAny(who, LOG)) {
            return Optional.of(Denial.ROLE);
        }
        return unless(logged.claimant() != Claimant.CUSTODY_REGISTER, Denial.CLAIMANT);
    }

    private static boolean hasAny(Submitter who, Set<Role> roles) {
        return roles.stream().anyMatch(role -> role.isOf(who));
    }

    private static Optional<Denial> unless(boolean good, Denial denial) {
        return good ? Optional.empty() : Optional.of(denial);
    }
}
