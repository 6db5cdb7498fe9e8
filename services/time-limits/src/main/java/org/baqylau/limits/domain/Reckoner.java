package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The arithmetic of the clocks: from a start to the last instant that is in time. */
final class Reckoner {

    private final Dossier dossier;
    private final Limits limits;
    private final Limit limit;
    private final Predicate<Claim> whose;

    Reckoner(Dossier dossier, Limits limits, Limit limit, Predicate<Claim> whose) {
        this.dossier = dossier;
        this.limits = limits;
        this.limit = limit;
        this.whose = whose;
    }

    /** Before any extension. */
    Due due(Start start) {
        return switch (limit.reckoning()) {
            case Reckoning.Elapsed(var duration) -> new Due.At(start.at().plus(duration));
            case Reckoning.Immediate(var tolerance) -> new Due.At(start.at().plus(tolerance));
            case Reckoning.Recurring(var first, var next) ->
                new Due.At(start.at().plus(start.number() == 1 ? first : next));
            case Reckoning.CalendarDay(var days) ->
                each(start, at -> endOf(at, localDay(at).plusDays(days)));
            case Reckoning.CalendarMonth(var months) ->
                each(start, at -> endOf(at, localDay(at).plusMonths(months)));
            case Reckoning.BusinessHours hours -> business(start, hours);
            case Reckoning.Excluding(var duration, var exclusions) ->
                Exclusions.of(dossier, exclusions, whose).due(start.at(), duration);
            case Reckoning.Cumulative(var duration, var interruptedBy) ->
                new Due.At(Spells.of(dossier, limit, interruptedBy, whose).due(duration));
            case Reckoning.RelativeTo(var other, var before) -> relative(start, other, before);
            case Reckoning.EventOrder(var before) -> order(before);
            case Reckoning.Frequency _ -> new Due.Unknown();
        };
    }

    private static Due each(Start start, UnaryOperator<Instant> due) {
        var one = due.apply(start.at().first());
        var other = due.apply(start.at().last());
        return new Due.At(new Span(one, other));
    }

    /** An earlier start may end later, where the later one ends while an office is open: each turn of it counts. */
    private Due business(Start start, Reckoning.BusinessHours clock) {
        var due = business(clock, start.at().first());
        var span = Span.at(due).including(business(clock, start.at().last()));
        if (clock.ifClosed() != null && !start.at().exact()) {
            var ends = start.at().plus(clock.duration());
            var zone = dossier.where().zoneAt(start.at().first());
            for (var turn : clock.hours().turns(ends.first(), ends.last(), zone)) {
                var from = turn.minus(clock.duration());
                span = span.including(business(clock, from));
                if (from.isAfter(start.at().first())) {
                    span = span.including(business(clock, from.minusSeconds(1)));
                }
            }
        }
        return new Due.At(span);
    }

    private LocalDate localDay(Instant at) {
        return dossier.where().localDay(at);
    }

    /** The last second of a local day, by the clock that the place has then. */
    private Instant endOf(Instant start, LocalDate day) {
        var next = day.plusDays(1);
        var guess = next.atStartOfDay(dossier.where().zoneAt(start)).toInstant();
        return next.atStartOfDay(dossier.where().zoneAt(guess)).toInstant().minusSeconds(1);
    }

    private Instant business(Reckoning.BusinessHours clock, Instant start) {
        var zone = dossier.where().zoneAt(start);
        if (clock.ifClosed() == null) {
            return clock.hours().after(start, clock.duration(), zone);
        }
        var end = start.plus(clock.duration());
        return clock.hours().openAt(end, dossier.where().zoneAt(end)) ? end : start.plus(clock.ifClosed());
    }

    private Due relative(Start start, String other, Duration before) {
        var day = localDay(start.at().first());
        return limits.inForce(other, day)
                .flatMap(limit -> Reading.of(dossier, limits, limit, "", whose).stream()
                        .findFirst()
                        .map(Reading::due))
                .map(due -> switch (due) {
                    case Due.At(var span) -> new Due.At(span.plus(before.negated()));
                    case Due.Stopped(var since, var unless) -> new Due.Stopped(since, unless.plus(before.negated()));
                    case Due.Unknown unknown -> unknown;
                })
                .orElseGet(Due.Unknown::new);
    }

    /** The first of the milestones that must not come before. */
    private Due order(Iterable<String> before) {
        Span first = null;
        for (var milestone : before) {
            var mark = Mark.once(Start.credible(dossier, milestone, whose));
            if (mark != null) {
                first = first == null ? mark.start() : first.orEarlier(mark.start());
            }
        }
        return first == null ? new Due.Unknown() : new Due.At(first);
    }
}
