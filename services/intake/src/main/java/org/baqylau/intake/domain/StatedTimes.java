package org.baqylau.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.AlertFact;
import org.baqylau.events.CaseConcluded;
import org.baqylau.events.CaseOpened;
import org.baqylau.events.Clear;
import org.baqylau.events.CommissionDissolved;
import org.baqylau.events.CommissionRegistered;
import org.baqylau.events.ComplaintAnswered;
import org.baqylau.events.ComplaintAppealed;
import org.baqylau.events.ComplaintFiled;
import org.baqylau.events.ComplaintForwarded;
import org.baqylau.events.ComplaintVoided;
import org.baqylau.events.ComplaintWithdrawn;
import org.baqylau.events.DeathRecorded;
import org.baqylau.events.DetentionCorrected;
import org.baqylau.events.DetentionDetails.LimitExtended;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DetentionVoided;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.Event;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.FacilityChanged;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.FacilityRegistered;
import org.baqylau.events.Fact;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.IncidentRecorded;
import org.baqylau.events.LimitFact;
import org.baqylau.events.MemberAppointed;
import org.baqylau.events.MemberReleased;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.RecommendationAnswered;
import org.baqylau.events.RecommendationVerified;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.StatedTime;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitReported;
import org.baqylau.events.VisitWithdrawn;
import org.jspecify.annotations.Nullable;

/** Every time that an event states, with its place in the event. */
final class StatedTimes {

    /** One of them; those that plan something lie ahead by their nature. */
    sealed interface Stated {
        String pointer();

        boolean mayLieAhead();
    }

    record Moment(String pointer, Instant instant, boolean mayLieAhead) implements Stated {}

    record Day(String pointer, LocalDate date, boolean mayLieAhead) implements Stated {}

    private static final String DATA = "/data/";

    private final List<Stated> stated = new ArrayList<>(6);

    private StatedTimes() {}

    static List<Stated> of(Event event) {
        var times = new StatedTimes();
        times.moment("/time", event.time());
        times.moment(DATA + "learnedAt", event.data().learnedAt());
        times.read(event.data());
        return times.stated;
    }

    private void read(Fact fact) {
        switch (fact) {
            case FacilityRegistered registered -> ahead(DATA + "openedOn", registered.openedOn());
            case FacilityChanged changed -> {
                ahead(DATA + "effectiveOn", changed.effectiveOn());
                ahead(DATA + "openedOn", changed.openedOn());
            }
            case FacilityClosed closed -> ahead(DATA + "closedOn", closed.closedOn());
            case PopulationCounted counted -> day(DATA + "asOf", counted.asOf());
            case DeathRecorded death -> at(death.at());
            case IncidentRecorded incident -> {
                at(incident.at());
                moment(DATA + "prosecutorToldAt", incident.prosecutorToldAt());
            }
            case CommissionRegistered registered -> on(registered.on());
            case CommissionDissolved dissolved -> on(dissolved.on());
            case MemberAppointed appointed -> on(appointed.on());
            case MemberReleased released -> on(released.on());
            case FigureDeclared figure -> {
                day(DATA + "period/from", figure.period().from());
                day(DATA + "period/to", figure.period().to());
            }
            case VisitReported report -> report(DATA, report);
            case VisitAmended amended -> {
                report(DATA + "report/", amended.report());
                moment(DATA + "report/learnedAt", amended.report().learnedAt());
            }
            case RecommendationAnswered answered -> moment(DATA + "answeredAt", answered.answeredAt());
            case RecommendationVerified verified -> at(verified.at());
            case ComplaintFiled filed -> complaint(filed);
            case ComplaintForwarded forwarded -> at(forwarded.at());
            case ComplaintAnswered answered -> at(answered.at());
            case ComplaintAppealed appealed -> at(appealed.at());
            case ReprisalReported reprisal -> at(reprisal.at());
            case ExaminationRecorded examination -> at(examination.at());
            case CaseOpened opened -> at(opened.at());
            case CaseConcluded concluded -> at(concluded.at());
            case DetentionLogged logged -> entry(logged);
            case DetentionCorrected corrected -> at(corrected.at());
            case DutyLogged logged -> at(logged.at());
            case VisitWithdrawn _, ComplaintWithdrawn _, ComplaintVoided _, DetentionVoided _ -> {
                // they state no time of their own
            }
            case LimitFact _, AlertFact _, SealedOpened _ -> {
                // made by the system alone
            }
        }
    }

    private void report(String place, VisitReported report) {
        moment(place + "startedAt", report.startedAt());
        moment(place + "endedAt", report.endedAt());
        for (int i = 0; i < report.recommendations().size(); i++) {
            ahead(
                    place + "recommendations/" + i + "/dueOn",
                    report.recommendations().get(i).dueOn());
        }
        for (int i = 0; i < report.spotChecks().size(); i++) {
            moment(
                    place + "spotChecks/" + i + "/foundAt",
                    report.spotChecks().get(i).foundAt());
        }
    }

    private void complaint(ComplaintFiled filed) {
        moment(DATA + "filedAt", filed.filedAt());
        moment(DATA + "happenedAt", filed.happenedAt());
        if (filed.complainant() instanceof Clear<?>(org.baqylau.events.Complainant complainant)) {
            day(DATA + "complainant/birthDate", complainant.birthDate());
        }
    }

    private void entry(DetentionLogged logged) {
        at(logged.at());
        if (logged.details() instanceof LimitExtended extended) {
            stated.add(new Moment(DATA + "details/until", extended.until().instant(), true));
        }
        if (logged.person() instanceof Clear<?>(org.baqylau.events.Person person)) {
            day(DATA + "person/birthDate", person.birthDate());
        }
    }

    private void at(StatedTime time) {
        moment(DATA + "at", time);
    }

    private void on(LocalDate date) {
        day(DATA + "on", date);
    }

    private void moment(String pointer, @Nullable StatedTime time) {
        if (time != null) {
            stated.add(new Moment(pointer, time.instant(), false));
        }
    }

    private void day(String pointer, @Nullable LocalDate date) {
        if (date != null) {
            stated.add(new Day(pointer, date, false));
        }
    }

    private void ahead(String pointer, @Nullable LocalDate date) {
        if (date != null) {
            stated.add(new Day(pointer, date, true));
        }
    }
}
