package org.baqylau.statistics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.codes.Regions;
import org.baqylau.events.Code;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.ReleaseGround;
import org.baqylau.events.Sentence;
import org.baqylau.events.standing.FacilityCause;
import org.baqylau.events.standing.StandingCase;
import org.baqylau.events.standing.StandingComplaint;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.events.standing.StandingRecommendation;
import org.baqylau.events.standing.StandingVisit;
import org.jspecify.annotations.Nullable;

/** What one record contributes to the figures: one pure function, whatever came before. */
public final class Contributions {

    private final Map<Cell, Long> cells = new HashMap<>();

    private Contributions() {}

    public static Map<Cell, Long> of(@Nullable Counted record) {
        var contributions = new Contributions();
        switch (record) {
            case null -> {}
            case Counted.OfFacility(var facility) -> contributions.deaths(facility);
            case Counted.OfVisit(var visit) -> contributions.visit(visit);
            case Counted.OfRecommendation(var recommendation) -> contributions.recommendation(recommendation);
            case Counted.OfComplaint(var complaint) -> contributions.complaint(complaint);
            case Counted.OfCase(var criminalCase) -> contributions.criminalCase(criminalCase);
            case Counted.OfDetention(var detention) -> contributions.detention(detention);
            case Counted.OfLimits(var limits) -> contributions.limits(limits);
            case Counted.OfCommission _, Counted.OfDuty _, Counted.OfFigure _ -> {}
        }
        return contributions.cells;
    }

    private void deaths(StandingFacility facility) {
        var cause = facility.cause();
        if (cause.isPresent()) {
            facility.deaths()
                    .values()
                    .forEach(death -> add(
                            Measure.DEATHS,
                            facility.facilityId(),
                            cause.get().localDay(death.at().instant()),
                            1,
                            death.cause().wire()));
        }
    }

    private void visit(StandingVisit visit) {
        var report = visit.report();
        if (report == null || !visit.counts()) {
            return;
        }
        String at = report.facilityId();
        var day = day(visit.facility(), report.startedAt().instant());
        String body = report.body().wire();
        String kind = report.kind().wire();
        add(Measure.VISITS, at, day, 1, body, kind, report.access().outcome().wire(), "" + report.announced());
        var interviews = report.interviews();
        add(Measure.PERSONS_INTERVIEWED, at, day, interviews.total(), body, kind, "total");
        add(Measure.PERSONS_INTERVIEWED, at, day, interviews.inPrivate(), body, kind, "private");
        add(Measure.PERSONS_INTERVIEWED, at, day, interviews.women(), body, kind, "women");
        add(Measure.PERSONS_INTERVIEWED, at, day, interviews.minors(), body, kind, "minors");
    }

    private void recommendation(StandingRecommendation recommendation) {
        var made = recommendation.made();
        if (made != null) {
            add(
                    Measure.RECOMMENDATIONS,
                    made.facilityId(),
                    made.startedOn(),
                    1,
                    made.body().wire(),
                    made.addressee().wire(),
                    recommendation.state());
        }
    }

    private void complaint(StandingComplaint complaint) {
        var filed = complaint.filed();
        if (filed == null || !complaint.counts()) {
            return;
        }
        var outcome = complaint.outcome();
        add(
                Measure.COMPLAINTS,
                filed.facilityId() == null ? "" : filed.facilityId(),
                day(complaint.facility(), filed.filedAt().instant()),
                1,
                filed.channel().wire(),
                filed.category().wire(),
                filed.receivedBy().wire(),
                outcome == null ? "open" : outcome.wire());
    }

    private void criminalCase(StandingCase criminalCase) {
        var opened = criminalCase.opened();
        if (opened == null) {
            return;
        }
        String at = opened.facilityId() == null ? "" : opened.facilityId();
        add(
                Measure.CRIMINAL_CASES,
                at,
                day(criminalCase.facility(), opened.at().instant()),
                1,
                opened.offence().wire(),
                DimensionCodes.article(opened.article()),
                opened.accusedAgency().wire(),
                opened.investigatingAgency().wire());
        var concluded = criminalCase.concluded();
        if (concluded != null) {
            var day = day(criminalCase.facility(), concluded.at().instant());
            for (var person : concluded.persons()) {
                if (person.sentence() != Sentence.ACQUITTED && person.sentence() != Sentence.DISCONTINUED) {
                    add(
                            Measure.PERSONS_SENTENCED,
                            at,
                            day,
                            1,
                            opened.offence().wire(),
                            person.sentence().wire());
                }
            }
        }
    }

    private void detention(StandingDetention detention) {
        var start = detention.start();
        String at = detention.facilityId();
        if (start.isEmpty() || at == null) {
            return;
        }
        var profile = detention.profile();
        String sex = profile.map(who -> wire(who.sex())).orElse(Cell.UNKNOWN);
        String age = profile.map(who -> wire(who.ageGroup())).orElse(Cell.UNKNOWN);
        String nationality = profile.map(who -> wire(who.nationality())).orElse(Cell.UNKNOWN);
        String law = detention.regimeOfLaw().map(Code::wire).orElse(Cell.UNKNOWN);
        add(
                Measure.DETENTIONS,
                at,
                day(detention.facility(), start.get().at().stated().instant()),
                1,
                sex,
                age,
                nationality,
                law);
        detention
                .release()
                .ifPresent(release -> add(
                        Measure.RELEASES,
                        at,
                        day(detention.facility(), release.at().stated().instant()),
                        1,
                        release.logged().details() instanceof DetentionDetails.Released(ReleaseGround ground)
                                ? ground.wire()
                                : ReleaseGround.COURT.wire(),
                        sex,
                        age,
                        nationality,
                        law));
    }

    /** Beside its codes an obligation has the seconds that it took and overran, out of which the spreads are taken. */
    private void limits(JudgedLimits limits) {
        for (var judged : limits.obligations()) {
            var where = limits.of(judged);
            add(
                    Measure.LIMIT_OUTCOMES,
                    where.map(Whereabouts::facilityId).orElse(""),
                    where.map(place -> place.day(judged.due())).orElseGet(() -> day(null, judged.due())),
                    1,
                    judged.limit(),
                    "" + judged.version(),
                    judged.outcome().wire(),
                    seconds(judged.elapsed()),
                    seconds(judged.overrun()));
        }
        for (var where : limits.told()) {
            for (var injury : where.injuries()) {
                add(
                        Measure.INJURIES,
                        where.facilityId(),
                        where.day(injury.at()),
                        1,
                        limits.notified(where, injury).wire());
            }
        }
    }

    private static String seconds(@Nullable Long seconds) {
        return seconds == null ? "" : seconds.toString();
    }

    private static String wire(@Nullable Code code) {
        return code == null ? Cell.UNKNOWN : code.wire();
    }

    private static LocalDate day(@Nullable FacilityCause facility, Instant instant) {
        return facility == null ? instant.atZone(Regions.COUNTRY_ZONE).toLocalDate() : facility.localDay(instant);
    }

    private void add(Measure measure, String facility, LocalDate day, long n, String... own) {
        if (n != 0) {
            cells.merge(new Cell(measure, facility, day, List.of(own)), n, Long::sum);
        }
    }
}
