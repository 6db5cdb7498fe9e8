package org.baqylau.limits.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baqylau.codes.Labels;

/**
 * When an office is open, by its local clock: from the first minute up to the last, which is closed.
 *
 * @param holidays days on which it stays closed
 */
public record OpenHours(
        String code, Labels name, Set<DayOfWeek> days, LocalTime from, LocalTime to, Set<LocalDate> holidays) {

    public OpenHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    boolean openAt(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        var time = local.toLocalTime();
        return openOn(local.toLocalDate()) && !time.isBefore(from) && time.isBefore(to);
    }

    /** Every instant between the two, both included, at which it opens or closes. */
    List<Instant> turns(Instant first, Instant last, ZoneId zone) {
        var turns = new ArrayList<Instant>();
        var end = last.atZone(zone).toLocalDate();
        for (var day = first.atZone(zone).toLocalDate(); !day.isAfter(end); day = day.plusDays(1)) {
            if (openOn(day)) {
                for (var time : List.of(from, to)) {
                    var turn = day.atTime(time).atZone(zone).toInstant();
                    if (!turn.isBefore(first) && !turn.isAfter(last)) {
                        turns.add(turn);
                    }
                }
            }
        }
        return turns;
    }

    private boolean openOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The instant at which so much open time has passed since the start. */
    Instant after(Instant start, Duration open, ZoneId zone) {
        var left = open;
        var day = start.atZone(zone).toLocalDate();
        while (true) {
            if (openOn(day)) {
                var opens = day.atTime(from).atZone(zone).toInstant();
                var closes = day.atTime(to).atZone(zone).toInstant();
                var begins = start.isAfter(opens) ? start : opens;
                if (begins.isBefore(closes)) {
                    var there = Duration.between(begins, closes);
                    if (there.compareTo(left) >= 0) {
                        return begins.plus(left);
                    }
                    left = left.minus(there);
                }
            }
            day = day.plusDays(1);
        }
    }
}
