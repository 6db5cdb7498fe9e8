package org.baqylau.limits.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.baqylau.events.DutyMilestone;
import org.baqylau.events.Milestones;
import org.jspecify.annotations.Nullable;

/**
 * Where a limit starts, once.
 *
 * @param mark what it starts from
 * @param at where the start lies by all claims of it
 * @param atTrigger false where the trigger is missing, so that the limit began no later than {@code at}
 * @param number counts the starts of one limit, from 1
 */
record Start(Mark mark, Span at, boolean atTrigger, int number) {

    /** The claim that it is shown by. */
    Claim from() {
        return mark.earliest();
    }

    /** In the order of time. */
    static List<Start> of(Dossier dossier, Limit limit, Predicate<Claim> whose) {
        var first = limit.trigger().latest() ? latest(dossier, limit, whose) : earliest(dossier, limit, whose);
        if (first == null) {
            return List.of();
        }
        if (!limit.repeats()) {
            return List.of(first);
        }
        var starts = new ArrayList<Start>();
        starts.add(first);
        var later = new ArrayList<Mark>();
        for (var milestone : again(limit)) {
            later.addAll(Mark.each(credible(dossier, milestone, whose)));
        }
        later.sort(Comparator.comparing(mark -> mark.start().first()));
        for (var mark : later) {
            if (mark.start().first().isAfter(first.at().first())) {
                starts.add(new Start(mark, mark.start(), true, starts.size() + 1));
            }
        }
        return starts;
    }

    /** A review starts the time to the next one. */
    private static List<String> again(Limit limit) {
        return limit.reckoning() instanceof Reckoning.Recurring
                ? limit.ends()
                : limit.trigger().again();
    }

    private static @Nullable Start earliest(Dossier dossier, Limit limit, Predicate<Claim> whose) {
        Span at = null;
        Mark from = null;
        for (var point : limit.trigger().points()) {
            var mark = first(dossier, limit, point.milestone(), whose);
            if (mark != null) {
                var there = mark.start().plus(point.plus());
                if (at == null || there.first().isBefore(at.first())) {
                    from = mark;
                }
                at = at == null ? there : at.orEarlier(there);
            }
        }
        return at == null || from == null ? missing(dossier, limit, whose) : new Start(from, at, true, 1);
    }

    private static @Nullable Start latest(Dossier dossier, Limit limit, Predicate<Claim> whose) {
        Span at = null;
        Mark from = null;
        for (var point : limit.trigger().points()) {
            var mark = first(dossier, limit, point.milestone(), whose);
            if (mark == null) {
                return missing(dossier, limit, whose);
            }
            var there = mark.start().plus(point.plus());
            if (at == null || there.first().isAfter(at.first())) {
                from = mark;
            }
            at = at == null ? there : at.orLater(there);
        }
        return at == null || from == null ? null : new Start(from, at, true, 1);
    }

    /** Of what may come again, the first time; else all claims are of one happening. */
    private static @Nullable Mark first(Dossier dossier, Limit limit, String milestone, Predicate<Claim> whose) {
        var claims = credible(dossier, milestone, whose);
        if (claims.isEmpty()) {
            return null;
        }
        return limit.repeats() ? Mark.each(claims).getFirst() : Mark.once(claims);
    }

    /** What must have begun with an apprehension, or a duty that must have arisen, began by its first milestone. */
    private static @Nullable Start missing(Dossier dossier, Limit limit, Predicate<Claim> whose) {
        if (!limit.trigger().names(Milestones.APPREHENDED) && !limit.trigger().names(DutyMilestone.ARISEN.wire())) {
            return null;
        }
        Span at = null;
        Claim from = null;
        for (var claim : dossier.claims()) {
            if (whose.test(claim) && dossier.credible(claim.milestone()).contains(claim)) {
                var there = new Span(claim.first(), claim.last());
                from = from == null ? claim : from;
                at = at == null ? there : at.orEarlier(there);
            }
        }
        return at == null || from == null ? null : new Start(new Mark(List.of(from)), at, false, 1);
    }

    static List<Claim> credible(Dossier dossier, String milestone, Predicate<Claim> whose) {
        var claims = dossier.credible(milestone);
        if (claims.isEmpty()) {
            return claims;
        }
        for (var claim : claims) {
            if (!whose.test(claim)) {
                return claims.stream().filter(whose).toList();
            }
        }
        return claims;
    }
}
