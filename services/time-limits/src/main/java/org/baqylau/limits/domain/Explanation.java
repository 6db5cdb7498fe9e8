package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.limits.domain.Step.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock says what it says, as one would tell it: the rule and its source, the facts, which claim counts and what the
 * others would give, the arithmetic, the outcome. It mentions the moment of asking nowhere.
 */
public final class Explanation {

    private final Course course;
    private final Limit limit;
    private final Dossier dossier;
    private final Told told;

    private Explanation(Course course) {
        this.course = course;
        this.limit = course.limit();
        this.dossier = course.dossier();
        this.told = new Told(course);
    }

    public static List<Step> of(Course course, Instant moment) {
        var explanation = new Explanation(course);
        explanation.told.rule();
        explanation.start();
        explanation.arithmetic();
        explanation.end();
        explanation.outcome(moment);
        return explanation.told.steps();
    }

    private void start() {
        var start = course.reading().start();
        if (start == null) {
            told.say(Saying.NOT_STARTED);
            notCredible(limit.trigger().milestones());
            return;
        }
        if (limit.reckoning() instanceof Reckoning.Frequency) {
            told.say(Saying.START_OF_PERIOD, told.at(start.at().first()));
            return;
        }
        if (start.number() > 1) {
            told.say(Saying.OCCURRENCE, Told.plain(Integer.toString(start.number())));
        }
        var from = start.from();
        if (start.atTrigger()) {
            told.say(
                    Saying.START,
                    told.at(from.first()),
                    Told.milestone(from),
                    Told.claimant(from),
                    Told.plain(from.id()));
        } else {
            told.say(
                    Saying.START_MISSING,
                    Told.milestones(limit.trigger().milestones()),
                    Told.milestone(from),
                    told.at(from.first()),
                    Told.claimant(from),
                    Told.plain(from.id()));
        }
        told.imprecise(from);
        if (start.atTrigger()
                && !start.at().first().equals(from.first())
                && start.at().exact()) {
            told.say(Saying.COUNTED_FROM, told.at(start.at().first()));
        }
        otherStarts(start);
        notCredible(limit.trigger().milestones());
    }

    private void otherStarts(Start start) {
        var others = start.mark().claims().size() > 1
                ? start.mark().claims()
                : limit.repeats() ? List.<Claim>of() : credible(limit.trigger().milestones());
        for (var other : others) {
            if (!other.id().equals(start.from().id())) {
                told.say(
                        Saying.OTHER_START,
                        Told.milestone(other),
                        told.at(other.first()),
                        Told.claimant(other),
                        told.dueFrom(other));
            }
        }
    }

    private void arithmetic() {
        if (course.reading().start() != null) {
            new Arithmetic(course, told).tell();
        }
    }

    private void end() {
        if (course.reading().start() == null) {
            return;
        }
        var end = course.reading().end();
        var clearing = course.reading().clearing();
        if (limit.reckoning() instanceof Reckoning.Frequency) {
            told.say(Saying.VISITS, Told.plain(Integer.toString(dossier.claims().size())));
        }
        if (end != null) {
            var last = end.latest();
            told.say(
                    Saying.END,
                    told.at(last.first()),
                    Told.milestone(last),
                    Told.claimant(last),
                    Told.plain(last.id()));
            told.imprecise(last);
            for (var other : end.claims()) {
                if (!other.id().equals(last.id())) {
                    told.say(Saying.OTHER_END, Told.milestone(other), told.at(other.first()), Told.claimant(other));
                }
            }
        } else {
            told.noEnd();
        }
        if (clearing != null && (end == null || course.reading().cleared())) {
            var last = clearing.latest();
            told.say(Saying.CLEARING, Told.milestone(last), told.at(last.first()), Told.claimant(last));
            told.imprecise(last);
        }
        notCredible(limit.ends());
    }

    private void outcome(Instant moment) {
        var due = course.due();
        switch (course.state(moment)) {
            case NOT_STARTED, NOT_APPLICABLE -> {}
            case SUSPENDED -> told.say(Saying.SUSPENDED);
            case RUNNING -> {
                if (due != null) {
                    told.say(Saying.RUNNING, told.at(due));
                }
            }
            case BREACHED -> {
                if (due != null) {
                    told.say(Saying.BREACHED, told.at(due));
                }
            }
            case UNCERTAIN -> told.say(Saying.UNCERTAIN);
            case CLEARED -> told.say(Saying.CLEARED);
            case MET ->
                told.say(Saying.IN_TIME, new Term.Stretch(course.reading().elapsed()));
            case MET_LATE -> late(due);
        }
        if (course.disputed(moment)) {
            var register = course.register().finding().at(moment);
            told.say(Saying.DISPUTED, new Term.Codes("clock_state", List.of(register.wire())));
        }
    }

    private void late(@Nullable Instant due) {
        var end = course.reading().end();
        var overrun = due == null || end == null
                ? Duration.ZERO
                : Duration.between(due, end.latest().first());
        told.say(
                Saying.LATE,
                new Term.Stretch(course.reading().elapsed()),
                new Term.Stretch(overrun.isNegative() ? Duration.ZERO : overrun));
    }

    private List<Claim> credible(List<String> milestones) {
        var claims = new ArrayList<Claim>();
        milestones.forEach(milestone -> claims.addAll(dossier.credible(milestone)));
        claims.sort(Claim.BY_TIME);
        return claims;
    }

    private void notCredible(List<String> milestones) {
        for (var claim : dossier.claims()) {
            if (milestones.contains(claim.milestone())
                    && !dossier.credible(claim.milestone()).contains(claim)) {
                told.say(Saying.NOT_CREDIBLE, Told.milestone(claim), told.at(claim.first()), Told.claimant(claim));
            }
        }
    }
}
