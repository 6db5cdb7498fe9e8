package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.limits.domain.Step.Saying;

/** Gathers the sentences of one explanation, and how the things of a course are named in them. */
final class Told {

    private final Course course;
    private final Limit limit;
    private final List<Step> steps = new ArrayList<>();

    Told(Course course) {
        this.course = course;
        this.limit = course.limit();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void say(Saying saying, Term... terms) {
        steps.add(Step.of(saying, terms));
    }

    /** What the law wants, of whom, and since when. */
    void rule() {
        say(Saying.RULE, new Term.Words(limit.title()), plain(limit.id()), plain(Integer.toString(limit.version())));
        how();
        say(Saying.IN_FORCE, new Term.Day(limit.validFrom()), new Term.Day(limit.validTo()));
        say(Saying.SOURCE, new Term.Words(limit.source().act()));
        if (limit.note() != null) {
            say(Saying.NOTE, new Term.Words(limit.note()));
        }
        if (!limit.verified()) {
            say(Saying.UNVERIFIED);
        }
        for (var condition : limit.conditions()) {
            if (condition instanceof Condition.OfTrait(var trait, var _, var _)) {
                var told = course.dossier().traits().get(trait);
                if (told != null) {
                    say(Saying.APPLIES, new Term.Codes(trait.codeList(), List.of(told.value())), plain(told.entryId()));
                }
            }
        }
    }

    private void how() {
        var triggers = milestones(limit.trigger().milestones());
        var ends = milestones(limit.ends());
        switch (limit.reckoning()) {
            case Reckoning.Elapsed(var duration) -> say(Saying.HOW_ELAPSED, new Term.Stretch(duration), triggers, ends);
            case Reckoning.Excluding(var duration, var exclusions) ->
                say(
                        Saying.HOW_EXCLUDING,
                        new Term.Stretch(duration),
                        triggers,
                        ends,
                        milestones(exclusions.stream()
                                .map(Reckoning.Exclusion::from)
                                .toList()),
                        milestones(
                                exclusions.stream().map(Reckoning.Exclusion::to).toList()));
            case Reckoning.Cumulative(var duration, var interruptedBy) ->
                say(Saying.HOW_CUMULATIVE, new Term.Stretch(duration), triggers, milestones(interruptedBy));
            case Reckoning.CalendarDay(var days) ->
                say(Saying.HOW_CALENDAR_DAY, plain(Integer.toString(days)), triggers, ends);
            case Reckoning.CalendarMonth(var months) ->
                say(Saying.HOW_CALENDAR_MONTH, plain(Integer.toString(months)), triggers, ends);
            case Reckoning.BusinessHours(var duration, var hours, var ifClosed) -> {
                if (ifClosed == null) {
                    say(
                            Saying.HOW_BUSINESS_HOURS_ALONE,
                            new Term.Stretch(duration),
                            triggers,
                            ends,
                            new Term.Words(hours.name()));
                } else {
                    say(
                            Saying.HOW_BUSINESS_HOURS,
                            new Term.Stretch(duration),
                            triggers,
                            ends,
                            new Term.Words(hours.name()),
                            new Term.Stretch(ifClosed));
                }
            }
            case Reckoning.RelativeTo(var other, var before) ->
                say(Saying.HOW_RELATIVE, new Term.Stretch(before), plain(other), ends);
            case Reckoning.EventOrder(var before) -> say(Saying.HOW_EVENT_ORDER, ends, milestones(before));
            case Reckoning.Immediate(var tolerance) ->
                say(Saying.HOW_IMMEDIATE, triggers, ends, new Term.Stretch(tolerance));
            case Reckoning.Recurring(var first, var next) ->
                say(Saying.HOW_RECURRING, new Term.Stretch(first), triggers, new Term.Stretch(next), ends);
            case Reckoning.Frequency(var times, var years) ->
                say(Saying.HOW_FREQUENCY, plain(Integer.toString(times)), plain(Integer.toString(years)));
        }
    }

    void noEnd() {
        if (!limit.ends().isEmpty()) {
            say(Saying.NO_END, milestones(limit.ends()));
        }
    }

    void imprecise(Claim claim) {
        if (!claim.at().exact()) {
            say(
                    Saying.IMPRECISE,
                    new Term.Codes("precision", List.of(claim.at().precision().wire())),
                    at(claim.first()),
                    at(claim.last()));
        }
    }

    /** Where the limit would end if it were counted from this claim alone. */
    Term dueFrom(Claim claim) {
        var reading = course.reading();
        if (reading.start() == null || !(reading.due() instanceof Due.At(var span))) {
            return plain("—");
        }
        var moved = java.time.Duration.between(reading.start().from().first(), claim.last());
        return switch (limit.reckoning()) {
            case Reckoning.Elapsed _, Reckoning.Immediate _, Reckoning.Recurring _ ->
                at(span.first().plus(moved));
            case Reckoning.Excluding _,
                    Reckoning.Cumulative _,
                    Reckoning.CalendarDay _,
                    Reckoning.CalendarMonth _,
                    Reckoning.BusinessHours _,
                    Reckoning.RelativeTo _,
                    Reckoning.EventOrder _,
                    Reckoning.Frequency _ -> plain("—");
        };
    }

    Term at(Instant instant) {
        return new Term.Moment(instant, course.dossier().where().zoneAt(instant));
    }

    static Term milestone(Claim claim) {
        return milestones(List.of(claim.milestone()));
    }

    static Term milestones(List<String> milestones) {
        return new Term.Milestones(milestones);
    }

    static Term claimant(Claim claim) {
        return new Term.Codes("claimant", List.of(claim.claimant().wire()));
    }

    static Term plain(String text) {
        return new Term.Plain(text);
    }
}
