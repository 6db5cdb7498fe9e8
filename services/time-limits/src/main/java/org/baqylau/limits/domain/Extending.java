package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baqylau.events.DutyMilestone;
import org.baqylau.events.Milestones;
import org.baqylau.limits.domain.Grant.Verdict;
import org.jspecify.annotations.Nullable;

/** Which extensions of a limit count, and to when they take its end. */
final class Extending {

    /** @param due with the grants that count */
    record Extended(Span due, List<Grant> grants) {}

    private final Dossier dossier;
    private final Limit limit;
    private final Predicate<Claim> whose;
    private final Span start;
    private final List<Grant> grants = new ArrayList<>(0);
    private Span due;

    private Extending(Dossier dossier, Limit limit, Predicate<Claim> whose, Span start, Span due) {
        this.dossier = dossier;
        this.limit = limit;
        this.whose = whose;
        this.start = start;
        this.due = due;
    }

    static Extended of(Dossier dossier, Limit limit, Predicate<Claim> whose, Span start, Span due) {
        var extending = new Extending(dossier, limit, whose, start, due);
        for (var claim : Start.credible(dossier, Milestones.LIMIT_EXTENDED, whose)) {
            if (claim.extension() != null
                    && claim.extension().limit().equals(limit.id())
                    && !claim.last().isBefore(start.first())) {
                extending.consider(claim);
            }
        }
        if (dossier.duty() != null) {
            extending.considerDuty();
        }
        return new Extended(extending.due, List.copyOf(extending.grants));
    }

    private void consider(Claim claim) {
        var extended = claim.extension();
        if (extended == null) {
            return;
        }
        var until = extended.until().instant();
        if (limit.postponedBy() != null) {
            boolean foreseen = names(limit.postponedBy(), extended.authority());
            put(claim, limit.postponedBy(), foreseen ? inTime(claim) : Verdict.NOT_FORESEEN, until);
            return;
        }
        Extension best = null;
        Verdict verdict = Verdict.NOT_FORESEEN;
        for (var extension : limit.extensions()) {
            if (names(extension.by(), extended.authority()) && verdict != Verdict.COUNTS) {
                best = extension;
                verdict = verdict(claim, extension);
            }
        }
        if (best == null || verdict != Verdict.COUNTS) {
            grants.add(new Grant(claim, extended, best == null ? null : best.by(), verdict));
            return;
        }
        put(claim, best.by(), verdict, cut(best, until));
    }

    /** By its code or by its name in any of the languages; an authority that the law does not name grants nothing. */
    private static boolean names(Addressee by, String authority) {
        var name = by.name();
        return Stream.of(by.code(), name.kk(), name.ru(), name.en()).anyMatch(authority.strip()::equalsIgnoreCase);
    }

    /** A duty says only that it was extended: to the ceiling. */
    private void considerDuty() {
        if (limit.extensions().isEmpty()) {
            return;
        }
        var extension = limit.extensions().getFirst();
        for (var claim : Start.credible(dossier, DutyMilestone.EXTENDED.wire(), whose)) {
            if (verdict(claim, extension) == Verdict.COUNTS) {
                due = start.plus(extension.ceiling()).orLater(due);
            }
        }
    }

    private Verdict inTime(Claim claim) {
        return claim.first().isAfter(due.last()) ? Verdict.AFTER_THE_END : Verdict.COUNTS;
    }

    private Verdict verdict(Claim claim, Extension extension) {
        if (inTime(claim) != Verdict.COUNTS) {
            return Verdict.AFTER_THE_END;
        }
        if (extension.grantedFrom() != null
                && claim.last().isBefore(start.first().plus(extension.grantedFrom()))) {
            return Verdict.TOO_EARLY;
        }
        if (extension.grantedWithin() != null
                && claim.first().isAfter(start.last().plus(extension.grantedWithin()))) {
            return Verdict.TOO_LATE;
        }
        var after = extension.after();
        if (after != null && reachedBefore(after.milestone(), claim) < after.times()) {
            return Verdict.TOO_EARLY;
        }
        return extension.askedWithin() != null && !asked(start.last().plus(extension.askedWithin()))
                ? Verdict.NOT_ASKED_IN_TIME
                : Verdict.COUNTS;
    }

    /** Without the grant itself. */
    private long reachedBefore(String milestone, Claim grant) {
        return Mark.each(Start.credible(dossier, milestone, whose)).stream()
                .filter(mark ->
                        !mark.claims().contains(grant) && !mark.start().first().isAfter(grant.last()))
                .count();
    }

    private boolean asked(Instant until) {
        return Start.credible(dossier, Milestones.EXTENSION_REQUESTED, whose).stream()
                .anyMatch(claim -> !claim.first().isAfter(until));
    }

    /** Never beyond the ceiling, nor beyond what one grant may add. */
    private Instant cut(Extension extension, Instant until) {
        var most = start.first().plus(extension.ceiling());
        if (extension.each() != null && due.first().plus(extension.each()).isBefore(most)) {
            most = due.first().plus(extension.each());
        }
        return until.isAfter(most) ? most : until;
    }

    private void put(Claim claim, @Nullable Addressee by, Verdict verdict, Instant until) {
        var extended = claim.extension();
        if (extended == null) {
            return;
        }
        if (verdict != Verdict.COUNTS) {
            grants.add(new Grant(claim, extended, by, verdict));
            return;
        }
        boolean cut = until.isBefore(extended.until().instant());
        grants.add(new Grant(claim, extended, by, cut ? Verdict.CUT : Verdict.COUNTS));
        due = due.orLater(Span.at(until));
    }
}
