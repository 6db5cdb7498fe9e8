package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baqylau.events.Body;
import org.baqylau.events.Claimant;
import org.baqylau.events.Precision;
import org.baqylau.events.StatedTime;
import org.baqylau.events.VisitReported;
import org.baqylau.events.standing.ClaimedTime;
import org.baqylau.events.standing.FacilityCause;

/**
 * The visits to one facility, against how often the law wants them. Each period of whole calendar years is an obligation
 * of its own, numbered by its first year; a period in which the facility was opened or closed asks for nothing.
 *
 * @param dutyId names the duty to visit this facility
 * @param registered when the facility was recorded
 * @param visits not withdrawn, in the order of time
 */
public record Monitoring(
        String dutyId, String facilityId, FacilityCause facility, Instant registered, List<Made> visits) {

    /** What a visit is to the limits that count visits. */
    public static final String VISIT = "visit";

    /** Periods are looked at so many years beyond the last thing recorded of the facility. */
    private static final int YEARS_AHEAD = 30;

    private static final Duration HISTORY = Duration.ofDays(30);

    /** A visit as it was reported. */
    public record Made(String visitId, Body body, StatedTime startedAt, Instant recorded) {

        /** One line, read back by {@link #parse}. */
        public String text() {
            return visitId + " " + body.name() + " " + startedAt.text() + " " + recorded;
        }

        public static Made parse(String text) {
            var parts = text.split(" ", 4);
            return new Made(parts[0], Body.valueOf(parts[1]), StatedTime.parse(parts[2]), Instant.parse(parts[3]));
        }

        public static Made of(VisitReported report, Instant recorded) {
            return new Made(report.visitId(), report.body(), report.startedAt(), recorded);
        }

        Claim claim() {
            return new Claim(
                    visitId,
                    VISIT,
                    ClaimedTime.of(startedAt, Precision.SECOND),
                    Claimant.VISIT,
                    recorded,
                    null,
                    null,
                    true);
        }
    }

    public Monitoring {
        visits = visits.stream()
                .sorted(Comparator.comparing((Made made) -> made.startedAt().instant())
                        .thenComparing(Made::visitId))
                .toList();
    }

    /** One course for each period. */
    public List<Course> courses(Limits limits) {
        var courses = new ArrayList<Course>();
        for (var limit : limits.all()) {
            if (limit.on() instanceof Limit.On.Visits(var body)
                    && limit.reckoning() instanceof Reckoning.Frequency(var times, var years)
                    && limit.validFrom() != null) {
                addAll(courses, limit, body, times, years, limit.validFrom().getYear());
            }
        }
        return courses;
    }

    private void addAll(List<Course> courses, Limit limit, Body body, int times, int years, int firstYear) {
        int last = lastYear();
        for (int year = firstYear; year <= last; year += years) {
            var from = LocalDate.of(year, 1, 1);
            var to = LocalDate.of(year + years, 1, 1).minusDays(1);
            var decides = limit.validFrom() != null && from.isBefore(limit.validFrom()) ? limit.validFrom() : from;
            if (limit.inForceOn(decides) && limit.inForceOn(to) && isOpen(from, to)) {
                var course = course(limit, body, times, decides, to, year);
                if (Applies.to(course.dossier(), limit, start(decides))) {
                    courses.add(course);
                }
            }
        }
    }

    private int lastYear() {
        var last = facility.opened();
        for (var visit : visits) {
            var day = where().localDay(visit.recorded());
            last = day.isAfter(last) ? day : last;
        }
        return last.getYear() + YEARS_AHEAD;
    }

    private boolean isOpen(LocalDate from, LocalDate to) {
        return !facility.opened().isAfter(from)
                && (facility.closed() == null || facility.closed().isAfter(to));
    }

    private Where where() {
        return Where.of(facility);
    }

    private Instant start(LocalDate day) {
        var guess = day.atStartOfDay(Where.COUNTRY.zoneAt(Instant.EPOCH)).toInstant();
        return day.atStartOfDay(where().zoneAt(guess)).toInstant();
    }

    private Course course(Limit limit, Body body, int times, LocalDate from, LocalDate to, int year) {
        var starts = start(from);
        var due = start(to.plusDays(1)).minusSeconds(1);
        var counted = visits.stream()
                .filter(made -> made.body() == body)
                .map(Made::claim)
                .filter(claim ->
                        !claim.first().isBefore(starts) && !claim.first().isAfter(due))
                .toList();
        var end = counted.size() < times ? null : new Mark(List.of(counted.get(times - 1)));
        var begin = new Mark(List.of(beginning(starts)));
        var reading = new Reading(
                limit, new Start(begin, Span.at(starts), true, 1), end, null, new Due.At(Span.at(due)), List.of());
        return new Course(
                new ObligationKey(Whose.duty(dutyId), limit.id(), addressee(limit), year),
                limit,
                dossier(counted, due),
                reading,
                reading,
                counted.stream().map(Claim::id).sorted().toList());
    }

    private static String addressee(Limit limit) {
        return limit.addressees().isEmpty() ? "" : limit.addressees().getFirst().code();
    }

    /** The calendar itself: nobody claims it. */
    private Claim beginning(Instant starts) {
        var stated = StatedTime.of(starts, where().zoneAt(starts).getRules().getOffset(starts));
        return new Claim(
                facilityId,
                "period",
                ClaimedTime.of(stated, Precision.SECOND),
                Claimant.OTHER,
                starts,
                null,
                null,
                false);
    }

    /** A period that was over long before the facility came to be recorded is history. */
    private Dossier dossier(List<Claim> counted, Instant due) {
        var last = visits.stream()
                .map(Made::recorded)
                .reduce(registered, (one, other) -> other.isAfter(one) ? other : one);
        return new Dossier(
                Whose.duty(dutyId),
                null,
                counted,
                Map.of(VISIT, counted),
                Map.of(),
                List.of(),
                Map.of(),
                facilityId,
                where(),
                last,
                due.plus(HISTORY).isBefore(registered));
    }
}
