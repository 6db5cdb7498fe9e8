package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.standing.DetentionEntry;
import org.baqylau.limits.domain.Step.Saying;

/**
 * Why a clock says what it says, as one would tell it: the rule and its source, the facts, which claim counts and what the
 * others would give, the arithmetic, the outcome. It mentions the moment of asking nowhere.
 */
public final class Explanation {

    private final Course course;
    private final Limit limit;
    private final List<Step> steps = new ArrayList<>();

    private Explanation(Course course) {
        this.course = course;
        this.limit = course.limit();
    }

    public static List<Step> of(Course course, Instant moment) {
        var explanation = new Explanation(course);
        explanation.rule();
        explanation.start();
        explanation.end();
        explanation.outcome(moment);
        return List.copyOf(explanation.steps);
    }

    private void rule() {
        say(
                Saying.RULE,
                new Term.Words(limit.title()),
                plain(limit.id()),
                plain(Integer.toString(limit.version())),
                new Term.Stretch(length()),
                milestones(limit.triggers()),
                milestones(limit.ends()));
        say(Saying.SOURCE, new Term.Words(limit.source().act()));
        if (limit.note() != null) {
            say(Saying.NOTE, new Term.Words(limit.note()));
        }
        if (!limit.verified()) {
            say(Saying.UNVERIFIED);
        }
    }

    private void start() {
        var start = course.start();
        if (start == null) {
            say(Saying.NOT_STARTED);
            notCredible(limit.triggers());
            return;
        }
        if (course.startsAtTrigger()) {
            say(Saying.START, at(start.at().first()), milestone(start), claimant(start), plain(start.id()));
        } else {
            say(
                    Saying.START_MISSING,
                    milestones(limit.triggers()),
                    milestone(start),
                    at(start.at().first()),
                    claimant(start),
                    plain(start.id()));
        }
        imprecise(start);
        for (var other : others(limit.triggers(), start)) {
            say(
                    Saying.OTHER_START,
                    milestone(other),
                    at(other.at().first()),
                    claimant(other),
                    at(limit.reckoning().due(other.at().last())));
        }
        notCredible(limit.triggers());
        var earliest = limit.reckoning().due(start.at().first());
        var latest = limit.reckoning().due(start.at().last());
        say(Saying.DUE, at(start.at().first()), new Term.Stretch(length()), at(earliest));
        if (!earliest.equals(latest)) {
            say(Saying.DUE_BETWEEN, at(earliest), at(latest));
        }
    }

    private void end() {
        if (course.start() == null) {
            return;
        }
        var end = course.reading().end();
        var clearing = course.reading().clearing();
        if (end != null) {
            say(Saying.END, at(end.at().first()), milestone(end), claimant(end), plain(end.id()));
            imprecise(end);
            for (var other : others(limit.ends(), end)) {
                say(Saying.OTHER_END, milestone(other), at(other.at().first()), claimant(other));
            }
        } else if (clearing != null) {
            say(Saying.NO_END, milestones(limit.ends()));
            say(Saying.CLEARING, milestone(clearing), at(clearing.at().first()), claimant(clearing));
            imprecise(clearing);
        } else {
            say(Saying.NO_END, milestones(limit.ends()));
        }
        notCredible(limit.ends());
    }

    private void outcome(Instant moment) {
        var due = course.due();
        if (due == null) {
            return;
        }
        switch (course.state(moment)) {
            case NOT_STARTED, SUSPENDED, NOT_APPLICABLE -> {}
            case RUNNING -> say(Saying.RUNNING, at(due));
            case BREACHED -> say(Saying.BREACHED, at(due));
            case UNCERTAIN -> say(Saying.UNCERTAIN);
            case CLEARED -> say(Saying.CLEARED);
            case MET -> say(Saying.IN_TIME, new Term.Stretch(elapsed()));
            case MET_LATE -> say(Saying.LATE, new Term.Stretch(elapsed()), new Term.Stretch(overrun(due)));
        }
        if (course.disputed(moment)) {
            var register = course.register().finding(limit).at(moment);
            say(Saying.DISPUTED, new Term.Codes("clock_state", List.of(register.wire())));
        }
    }

    /** By the times as stated; nothing where the end was written down as before the start. */
    private Duration elapsed() {
        var start = course.start();
        var end = course.end();
        if (start == null || end == null || end.at().first().isBefore(start.at().first())) {
            return Duration.ZERO;
        }
        return Duration.between(start.at().first(), end.at().first());
    }

    private Duration overrun(Instant due) {
        var end = course.end();
        return end == null ? Duration.ZERO : Duration.between(due, end.at().first());
    }

    private Duration length() {
        return switch (limit.reckoning()) {
            case Reckoning.Elapsed(Duration duration) -> duration;
        };
    }

    private void imprecise(DetentionEntry entry) {
        if (!entry.at().exact()) {
            say(
                    Saying.IMPRECISE,
                    new Term.Codes("precision", List.of(entry.at().precision().wire())),
                    at(entry.at().first()),
                    at(entry.at().last()));
        }
    }

    private List<DetentionEntry> others(List<String> milestones, DetentionEntry used) {
        return course.dossier().credible().stream()
                .filter(entry ->
                        milestones.contains(entry.milestone()) && !entry.id().equals(used.id()))
                .toList();
    }

    private void notCredible(List<String> milestones) {
        var credible = course.dossier().credible();
        for (var entry : course.dossier().standing().entries()) {
            if (milestones.contains(entry.milestone()) && !credible.contains(entry)) {
                say(Saying.NOT_CREDIBLE, milestone(entry), at(entry.at().first()), claimant(entry));
            }
        }
    }

    private void say(Saying saying, Term... terms) {
        steps.add(Step.of(saying, terms));
    }

    private Term at(Instant instant) {
        return new Term.Moment(instant, course.dossier().zoneAt(instant));
    }

    private static Term milestone(DetentionEntry entry) {
        return milestones(List.of(entry.milestone()));
    }

    private static Term milestones(List<String> milestones) {
        return new Term.Codes("milestone", milestones);
    }

    private static Term claimant(DetentionEntry entry) {
        return new Term.Codes("claimant", List.of(entry.logged().claimant().wire()));
    }

    private static Term plain(String text) {
        return new Term.Plain(text);
    }
}
