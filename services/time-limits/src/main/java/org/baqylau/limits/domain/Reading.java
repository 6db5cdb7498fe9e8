package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.baqylau.events.ClockState;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a dossier for one start of one limit: by all claims that can be believed, or by the custody register's
 * alone.
 *
 * @param start null where there is none
 * @param end what ended the limit first, by all claims of it
 * @param clearing what took the obligation away first
 * @param grants extensions and postponements, also those that do not count
 */
record Reading(
        Limit limit,
        @Nullable Start start,
        @Nullable Mark end,
        @Nullable Mark clearing,
        Due due,
        List<Grant> grants) {

    /** @param addressee whom a notice must have gone to; empty where the limit names nobody */
    static List<Reading> of(Dossier dossier, Limits limits, Limit limit, String addressee, Predicate<Claim> whose) {
        var starts = Start.of(dossier, limit, whose);
        if (starts.isEmpty()) {
            return List.of();
        }
        var ends = new Ends(dossier, limit, addressee, whose);
        var reckoner = new Reckoner(dossier, limits, limit, whose);
        var readings = new ArrayList<Reading>(starts.size());
        Start before = null;
        Instant putOff = null;
        for (var start : starts) {
            // What comes after an end that was put off counts from that end as it had been.
            var from = putOff == null || before == null
                    ? start
                    : new Start(start.mark(), Span.at(putOff), start.atTrigger(), start.number());
            var reading = of(dossier, limit, from, reckoner.due(from), ends, start, whose);
            putOff = limit.postponedBy() != null && reading.grants().stream().anyMatch(Grant::counts)
                    ? reckoner.due(from) instanceof Due.At(var span) ? span.first() : null
                    : null;
            before = start;
            readings.add(reading);
        }
        return readings;
    }

    private static Reading of(
            Dossier dossier, Limit limit, Start start, Due due, Ends ends, Start as, Predicate<Claim> whose) {
        var extended = due instanceof Due.At(var span) && (!limit.extensions().isEmpty() || limit.postponedBy() != null)
                ? Extending.of(dossier, limit, whose, start.at(), span)
                : null;
        return new Reading(
                limit,
                start,
                ends.end(as),
                ends.clearing(as),
                extended == null ? due : new Due.At(extended.due()),
                extended == null ? List.of() : extended.grants());
    }

    static Reading notStarted(Limit limit) {
        return new Reading(limit, null, null, null, new Due.Unknown(), List.of());
    }

    boolean startsAtTrigger() {
        return start != null && start.atTrigger();
    }

    /** The last instant that can be in time: after it the limit is broken wherever within its precision it began. */
    @Nullable
    Instant dueInstant() {
        return start != null && due instanceof Due.At(var span) ? span.last() : null;
    }

    Finding finding() {
        if (start == null) {
            return new Finding.NotStarted();
        }
        return switch (due) {
            case Due.Unknown _ ->
                end != null
                        ? new Finding.Settled(ClockState.MET)
                        : clearing != null ? new Finding.Settled(ClockState.CLEARED) : new Finding.Waiting();
            case Due.Stopped(var _, var unless) ->
                end != null
                        ? new Finding.Settled(
                                end.end().last().isAfter(unless.first()) ? ClockState.UNCERTAIN : ClockState.MET)
                        : clearing != null ? new Finding.Settled(ClockState.CLEARED) : new Finding.Suspended();
            case Due.At(var span) -> finding(span);
        };
    }

    private Finding finding(Span span) {
        var cleared = clearing == null ? null : compared(span, clearing.end(), ClockState.CLEARED, ClockState.BREACHED);
        if (end != null) {
            var ended = compared(span, end.end(), ClockState.MET, ClockState.MET_LATE);
            // What is done after the obligation was taken away in time is done too late for nothing.
            return new Finding.Settled(
                    ended != ClockState.MET && cleared == ClockState.CLEARED ? ClockState.CLEARED : ended);
        }
        return cleared == null ? new Finding.Open(span.last()) : new Finding.Settled(cleared);
    }

    /** Whether it was taken away, whatever came later. */
    boolean cleared() {
        return clearing != null
                && finding() instanceof Finding.Settled(ClockState state)
                && state == ClockState.CLEARED;
    }

    /** In time for every instant that the two times may stand for, late for every one, or not to be told. */
    private ClockState compared(Span span, Span to, ClockState inTime, ClockState late) {
        if (to.first().isAfter(span.last())) {
            return late;
        }
        boolean startCounts = !(limit.reckoning() instanceof Reckoning.EventOrder);
        return (startsAtTrigger() || !startCounts) && !to.last().isAfter(span.first()) ? inTime : ClockState.UNCERTAIN;
    }

    /** By the times as stated; nothing where the end was written down as before the start. */
    Duration elapsed() {
        var to = end != null ? end : clearing;
        if (start == null || to == null) {
            return Duration.ZERO;
        }
        var from = start.from().first();
        var until = to.latest().first();
        return until.isBefore(from) ? Duration.ZERO : Duration.between(from, until);
    }

    /** Finds what ends a limit after one of its starts. */
    record Ends(Dossier dossier, Limit limit, String addressee, Predicate<Claim> whose) {

        @Nullable
        Mark end(Start start) {
            if (limit.reckoning() instanceof Reckoning.Cumulative(var _, var interruptedBy)) {
                var proper = first(limit.ends(), start);
                return proper != null
                        ? proper
                        : Spells.of(dossier, limit, interruptedBy, whose).lastEnd();
            }
            return first(limit.ends(), start);
        }

        @Nullable
        Mark clearing(Start start) {
            return first(limit.clearedBy(), start);
        }

        private @Nullable Mark first(List<String> milestones, Start start) {
            Mark first = null;
            Span lies = null;
            for (var milestone : milestones) {
                var mark = mark(milestone, start);
                if (mark != null) {
                    first = first == null || BY_END.compare(mark, first) < 0 ? mark : first;
                    lies = lies == null ? mark.end() : lies.orEarlier(mark.end());
                }
            }
            return first == null || lies == null || lies.equals(first.end()) ? first : first.firstOf(lies);
        }

        /** By the latest claim as stated. */
        private static final Comparator<Mark> BY_END =
                Comparator.comparing(mark -> mark.latest().at().stated().instant());

        /** All claims are of one happening, unless the limit starts more than once: then the first after this start. */
        private @Nullable Mark mark(String milestone, Start start) {
            var claims = Start.credible(dossier, milestone, claim -> whose.test(claim) && isTold(claim));
            if (!limit.repeats()) {
                return Mark.once(claims);
            }
            for (var mark : Mark.each(claims)) {
                if (isAfter(mark, start)) {
                    return mark;
                }
            }
            return null;
        }

        private boolean isAfter(Mark mark, Start start) {
            if (limit.reckoning() instanceof Reckoning.Recurring) {
                return mark.start().first().isAfter(start.at().first())
                        && !mark.claims().contains(start.from());
            }
            return start.number() == 1 || !mark.end().last().isBefore(start.at().first());
        }

        private boolean isTold(Claim claim) {
            return addressee.isEmpty()
                    || claim.addressee() == null
                    || claim.addressee().equals(addressee);
        }
    }
}
