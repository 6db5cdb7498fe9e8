package org.baqylau.limits.domain;

import java.time.Duration;
import java.util.List;
import org.baqylau.limits.domain.Step.Saying;

/** Tells how the end of a limit was reckoned, step by step. */
final class Arithmetic {

    private final Course course;
    private final Reading reading;
    private final Told told;

    Arithmetic(Course course, Told told) {
        this.course = course;
        this.reading = course.reading();
        this.told = told;
    }

    void tell() {
        var start = reading.start();
        if (start == null) {
            return;
        }
        switch (course.limit().reckoning()) {
            case Reckoning.Elapsed(var duration) -> sum(start, duration);
            case Reckoning.Immediate(var tolerance) -> sum(start, tolerance);
            case Reckoning.Recurring(var first, var next) -> sum(start, start.number() == 1 ? first : next);
            case Reckoning.Excluding(var duration, var exclusions) -> {
                exclusions(exclusions);
                sum(start, duration);
            }
            case Reckoning.Cumulative(var duration, var interruptedBy) -> spells(duration, interruptedBy);
            case Reckoning.CalendarDay _, Reckoning.CalendarMonth _, Reckoning.BusinessHours _, Reckoning.Frequency _ ->
                byDay();
            case Reckoning.RelativeTo _ -> byDay();
            case Reckoning.EventOrder(var before) -> order(before);
        }
        grants();
        if (reading.due() instanceof Due.At(var span) && !span.exact()) {
            told.say(Saying.DUE_BETWEEN, told.at(span.first()), told.at(span.last()));
        }
    }

    private void sum(Start start, Duration duration) {
        told.say(
                Saying.DUE,
                told.at(start.at().first()),
                new Term.Stretch(duration),
                told.at(start.at().first().plus(duration)));
        if (reading.due() instanceof Due.At(var span)
                && reading.grants().isEmpty()
                && !span.first().equals(start.at().first().plus(duration))) {
            told.say(Saying.DUE_BY_DAY, told.at(span.first()));
        }
    }

    private void byDay() {
        if (reading.due() instanceof Due.At(var span)) {
            told.say(Saying.DUE_BY_DAY, told.at(span.first()));
        } else {
            told.say(Saying.DUE_UNKNOWN);
        }
    }

    private void order(List<String> before) {
        if (reading.due() instanceof Due.At(var span)) {
            told.say(Saying.DUE_BY_ORDER, Told.milestones(before), told.at(span.first()));
        } else {
            told.say(Saying.DUE_UNKNOWN);
        }
    }

    private void exclusions(List<Reckoning.Exclusion> exclusions) {
        for (var gap : Exclusions.of(course.dossier(), exclusions, Claim::any).gaps()) {
            var from = gap.from().earliest();
            if (gap.to() == null) {
                told.say(Saying.STOPPED, told.at(from.first()), Told.milestone(from));
            } else {
                var to = gap.to().earliest();
                told.say(Saying.EXCLUDED, told.at(from.first()), told.at(to.first()), new Term.Stretch(gap.longest()));
            }
        }
    }

    private void spells(Duration sum, List<String> interruptedBy) {
        var spells = Spells.of(course.dossier(), course.limit(), interruptedBy, Claim::any);
        for (var spell : spells.spells()) {
            if (spell.to() != null) {
                var to = spell.to().latest().first();
                told.say(
                        Saying.SPELL,
                        told.at(spell.from().first()),
                        told.at(to),
                        new Term.Stretch(Duration.between(spell.from().first(), to)));
            }
        }
        told.say(Saying.SPELLS, new Term.Stretch(spells.passed()), new Term.Stretch(sum));
        byDay();
    }

    private void grants() {
        boolean counted = false;
        for (var grant : reading.grants()) {
            var until = told.at(grant.extended().until().instant());
            var by = Told.plain(grant.extended().authority());
            switch (grant.verdict()) {
                case COUNTS -> told.say(Saying.EXTENDED, told.at(grant.claim().first()), by, until);
                case CUT ->
                    told.say(Saying.EXTENDED_TO_CEILING, told.at(grant.claim().first()), by, until);
                case NOT_FORESEEN, AFTER_THE_END, TOO_EARLY, TOO_LATE, NOT_ASKED_IN_TIME ->
                    told.say(
                            Saying.NOT_EXTENDED, told.at(grant.claim().first()), by, new Term.Refused(grant.verdict()));
            }
            counted |= grant.counts();
        }
        if (counted && reading.due() instanceof Due.At(var span)) {
            told.say(Saying.DUE_EXTENDED, told.at(span.last()));
        }
    }
}
