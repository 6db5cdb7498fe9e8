package org.baqylau.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.codes.Regions;
import org.baqylau.events.AlertFact;
import org.baqylau.events.CaseFact;
import org.baqylau.events.CommissionFact;
import org.baqylau.events.ComplaintFact;
import org.baqylau.events.DetentionFact;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.Event;
import org.baqylau.events.ExaminationRecorded;
import org.baqylau.events.FacilityFact;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.Interviews;
import org.baqylau.events.LimitFact;
import org.baqylau.events.PopulationCounted;
import org.baqylau.events.RecommendationFact;
import org.baqylau.events.ReprisalReported;
import org.baqylau.events.SealedOpened;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitFact;
import org.baqylau.events.VisitReported;
import org.baqylau.intake.domain.StatedTimes.Day;
import org.baqylau.intake.domain.StatedTimes.Moment;
import org.jspecify.annotations.Nullable;

/** The rules beside the schema (contract, section 2). They look at one event alone, and at the time of its recording. */
public final class Rules {

    /** How much later than its recording a time may be stated: clocks of clients are not exact. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_YEARS_AHEAD = 50;

    private Rules() {}

    /**
     * What the event breaks, in the order of the rules; nothing where it may be taken in.
     *
     * @param recording when the event is recorded
     */
    public static List<Broken> brokenBy(Event event, Instant recording) {
        var broken = new ArrayList<Broken>(0);
        subject(event, broken);
        switch (event.data()) {
            case VisitReported report -> report("/data", report, broken);
            case VisitAmended amended -> {
                if (!amended.report().visitId().equals(amended.visitId())) {
                    broken.add(Broken.at("/data/report/visitId", Rule.SUBJECT_DIFFERS, amended.visitId()));
                }
                report("/data/report", amended.report(), broken);
            }
            case PopulationCounted counted -> population(counted, broken);
            case FigureDeclared figure -> {
                if (figure.period().to().isBefore(figure.period().from())) {
                    broken.add(Broken.at("/data/period/to", Rule.END_BEFORE_START));
                }
            }
            case FacilityFact _,
                    CommissionFact _,
                    VisitFact _,
                    RecommendationFact _,
                    ComplaintFact _,
                    CaseFact _,
                    DetentionFact _,
                    LimitFact _,
                    AlertFact _,
                    ReprisalReported _,
                    ExaminationRecorded _,
                    DutyLogged _,
                    SealedOpened _ -> {
                // these have no end beside a start, and no parts beside a total
            }
        }
        times(event, recording, broken);
        return broken;
    }

    private static void subject(Event event, List<Broken> broken) {
        if (!event.subject().equals(event.data().subject())) {
            broken.add(Broken.at("/subject", Rule.SUBJECT_DIFFERS, event.data().subject()));
        }
    }

    private static void report(String place, VisitReported report, List<Broken> broken) {
        if (report.endedAt().instant().isBefore(report.startedAt().instant())) {
            broken.add(Broken.at(place + "/endedAt", Rule.END_BEFORE_START));
        }
        Interviews interviews = report.interviews();
        part(place + "/interviews/private", interviews.inPrivate(), interviews.total(), broken);
        part(place + "/interviews/women", interviews.women(), interviews.total(), broken);
        part(place + "/interviews/minors", interviews.minors(), interviews.total(), broken);
    }

    /** The groups overlap, so each is held against the total alone. */
    private static void population(PopulationCounted counted, List<Broken> broken) {
        part("/data/remand", counted.remand(), counted.total(), broken);
        part("/data/convicted", counted.convicted(), counted.total(), broken);
        part("/data/women", counted.women(), counted.total(), broken);
        part("/data/minors", counted.minors(), counted.total(), broken);
        part("/data/foreigners", counted.foreigners(), counted.total(), broken);
        part("/data/stateless", counted.stateless(), counted.total(), broken);
    }

    private static void part(String pointer, @Nullable Integer part, int total, List<Broken> broken) {
        if (part != null && part > total) {
            broken.add(Broken.at(pointer, Rule.PART_OVER_TOTAL, Integer.toString(total)));
        }
    }

    private static void times(Event event, Instant recording, List<Broken> broken) {
        var latest = recording.plus(TOLERANCE);
        var today = day(latest);
        var farthest = today.plusYears(MOST_YEARS_AHEAD);
        for (var stated : StatedTimes.of(event)) {
            boolean late = switch (stated) {
                case Moment moment
                when moment.mayLieAhead() -> day(moment.instant()).isAfter(farthest);
                case Moment moment -> moment.instant().isAfter(latest);
                case Day day -> day.date().isAfter(day.mayLieAhead() ? farthest : today);
            };
            if (late) {
                broken.add(Broken.at(stated.pointer(), stated.mayLieAhead() ? Rule.TOO_FAR_AHEAD : Rule.IN_THE_FUTURE));
            }
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Regions.COUNTRY_ZONE).toLocalDate();
    }
}
