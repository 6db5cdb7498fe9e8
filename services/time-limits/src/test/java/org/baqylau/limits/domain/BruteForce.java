package org.baqylau.limits.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.baqylau.events.Claimant;
import org.baqylau.events.ClockState;
import org.baqylau.events.Precision;
import org.jspecify.annotations.Nullable;

/** What a limit comes to, by trying the instants that each time may stand for: nothing of this is how the clocks do it. */
final class BruteForce {

    private static final Duration FAR = Duration.ofDays(30);

    private final List<Claim> claims;
    private final ZoneId zone;
    private final Map<LocalDate, Instant> lastSeconds = new HashMap<>();

    BruteForce(List<Claim> claims, ZoneId zone) {
        this.claims = claims;
        this.zone = zone;
    }

    /** Null where it still runs. */
    @Nullable
    ClockState settled(Limit limit) {
        var starts = starts(limit);
        if (starts.isEmpty()) {
            return null;
        }
        boolean atTrigger = limit.trigger().points().stream()
                .anyMatch(point -> !of(point.milestone()).isEmpty());
        boolean order = limit.reckoning() instanceof Reckoning.EventOrder;
        var dues = order
                ? firsts(limit)
                : starts.stream().map(start -> due(limit, start)).toList();
        var ends = latest(limit.ends());
        var clearings = latest(limit.clearedBy());
        if (dues.isEmpty()) {
            return !ends.isEmpty() ? ClockState.MET : clearings.isEmpty() ? null : ClockState.CLEARED;
        }
        boolean exact = atTrigger || order;
        boolean cleared = exact && !clearings.isEmpty() && all(clearings, dues, true);
        if (!ends.isEmpty()) {
            if (exact && all(ends, dues, true)) {
                return ClockState.MET;
            }
            return cleared ? ClockState.CLEARED : all(ends, dues, false) ? ClockState.MET_LATE : ClockState.UNCERTAIN;
        }
        if (clearings.isEmpty()) {
            return null;
        }
        return cleared ? ClockState.CLEARED : all(clearings, dues, false) ? ClockState.BREACHED : ClockState.UNCERTAIN;
    }

    private static boolean all(List<Instant> ends, List<Instant> dues, boolean inTime) {
        return ends.stream().allMatch(end -> dues.stream().allMatch(due -> end.isAfter(due) != inTime));
    }

    private List<Claim> of(String milestone) {
        var register = claims.stream()
                .filter(claim -> claim.milestone().equals(milestone)
                        && claim.claimant() == Claimant.CUSTODY_REGISTER
                        && !stands(claim).getFirst().isAfter(claim.recorded()))
                .map(claim -> stands(claim).getFirst())
                .min(Instant::compareTo);
        return claims.stream()
                .filter(claim -> claim.milestone().equals(milestone)
                        && !stands(claim).getFirst().isAfter(claim.recorded())
                        && register.map(at -> !stands(claim).getLast().isBefore(at.minus(FAR)))
                                .orElse(true))
                .toList();
    }

    /** Every instant that the limit may have started at. */
    private List<Instant> starts(Limit limit) {
        var points = new ArrayList<List<Instant>>();
        for (var point : limit.trigger().points()) {
            for (var claim : of(point.milestone())) {
                points.add(
                        stands(claim).stream().map(at -> at.plus(point.plus())).toList());
            }
        }
        boolean mustHaveBegun = limit.trigger().milestones().contains("apprehended");
        if (points.isEmpty() && mustHaveBegun) {
            claims.stream()
                    .filter(claim -> of(claim.milestone()).contains(claim))
                    .forEach(claim -> points.add(stands(claim)));
        }
        return earliest(points);
    }

    private List<Instant> firsts(Limit limit) {
        var points = new ArrayList<List<Instant>>();
        if (limit.reckoning() instanceof Reckoning.EventOrder(var before)) {
            before.forEach(milestone -> of(milestone).forEach(claim -> points.add(stands(claim))));
        }
        return earliest(points);
    }

    /** Of things each of which happened at one of its instants, when the first may have been. */
    private static List<Instant> earliest(List<List<Instant>> all) {
        return all.stream()
                .flatMap(List::stream)
                .filter(at -> all.stream().allMatch(other -> !other.getLast().isBefore(at)))
                .distinct()
                .toList();
    }

    /** When the first of these may have happened, each of them at the latest of its claims. */
    private List<Instant> latest(List<String> milestones) {
        var all = new ArrayList<List<Instant>>();
        for (var milestone : milestones) {
            var stands = of(milestone).stream().map(this::stands).toList();
            var latest = new TreeSet<Instant>();
            for (var one : stands) {
                one.stream()
                        .filter(at -> stands.stream()
                                .allMatch(other -> !other.getFirst().isAfter(at)))
                        .forEach(latest::add);
            }
            if (!latest.isEmpty()) {
                all.add(List.copyOf(latest));
            }
        }
        return earliest(all);
    }

    /** Every second of a minute; of longer units their hours, the seconds beside them, and some between. */
    private List<Instant> stands(Claim claim) {
        var stated = claim.at().stated();
        long second = stated.instant().getEpochSecond();
        int unit = claim.at().precision() == Precision.SECOND
                ? 1
                : claim.at().precision() == Precision.MINUTE
                        ? 60
                        : claim.at().precision() == Precision.HOUR ? 3_600 : 86_400;
        long offset = stated.offset().getTotalSeconds();
        long from = Math.floorDiv(second + offset, unit) * unit - offset;
        var all = new TreeSet<Instant>();
        int step = unit > 60 ? 1_777 : 1;
        for (long at = from; at < from + unit; at += step) {
            all.add(Instant.ofEpochSecond(at));
        }
        for (long hour = from - Math.floorMod(from, 3_600); hour <= from + unit; hour += 3_600) {
            for (long at = hour - 1; at <= hour + 1; at++) {
                if (at >= from && at < from + unit) {
                    all.add(Instant.ofEpochSecond(at));
                }
            }
        }
        all.add(Instant.ofEpochSecond(from + unit - 1));
        return List.copyOf(all);
    }

    private Instant due(Limit limit, Instant start) {
        return switch (limit.reckoning()) {
            case Reckoning.Elapsed(var duration) -> start.plus(duration);
            case Reckoning.Immediate(var tolerance) -> start.plus(tolerance);
            case Reckoning.CalendarDay(var days) -> lastSecond(day(start).plusDays(days));
            case Reckoning.CalendarMonth(var months) -> lastSecond(monthsLater(day(start), months));
            case Reckoning.BusinessHours hours -> {
                var end = start.plus(hours.duration());
                var closed = hours.ifClosed();
                yield closed == null || isOpen(end) ? end : start.plus(closed);
            }
            default -> throw new IllegalArgumentException("not tried here: " + limit.reckoning());
        };
    }

    /** Of the courts that the tests are about: Monday to Friday, nine to six. */
    private boolean isOpen(Instant at) {
        var local = at.atZone(zone);
        return local.getDayOfWeek() != DayOfWeek.SATURDAY
                && local.getDayOfWeek() != DayOfWeek.SUNDAY
                && local.getHour() >= 9
                && local.getHour() < 18;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static LocalDate monthsLater(LocalDate day, int months) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        var first = LocalDate.of(month / 12, month % 12 + 1, 1);
        return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
    }

    /** Found by looking at the clock on the wall, second by second at last. */
    private Instant lastSecond(LocalDate day) {
        return lastSeconds.computeIfAbsent(day, wanted -> {
            var at = wanted.atTime(12, 0).atZone(zone).toInstant();
            while (!day(at).isAfter(wanted)) {
                at = at.plusSeconds(3_600);
            }
            while (day(at).isAfter(wanted)) {
                at = at.minusSeconds(1);
            }
            return at;
        });
    }
}
