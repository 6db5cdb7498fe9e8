package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.Milestones;
import org.baqylau.events.SuspicionReason;
import org.jspecify.annotations.Nullable;

/** Looks through a dossier for what shows that somebody back-dates, or that two accounts cannot both be true. */
public final class Suspicions {

    private final Dossier dossier;
    private final Pace pace;
    private final List<Suspicion> found = new ArrayList<>(0);

    private Suspicions(Dossier dossier, Pace pace) {
        this.dossier = dossier;
        this.pace = pace;
    }

    /**
     * @param rules null where the law of the place sets none
     * @param found what visits found of this detention
     */
    public static List<Suspicion> of(
            Dossier dossier, Pack.@Nullable RegisterRules rules, List<Found> found, Pace pace) {
        var suspicions = new Suspicions(dossier, pace);
        suspicions.missing();
        suspicions.incredible();
        if (rules != null) {
            suspicions.late(rules.lateAfter());
            suspicions.differing(rules.differsBy());
            suspicions.outOfSequence(rules.sequence());
            found.forEach(one -> suspicions.differing(one, rules.differsBy()));
        }
        return List.copyOf(suspicions.found);
    }

    private void missing() {
        if (dossier.apprehensionMissing() && dossier.lastRecorded() != null) {
            found.add(new Suspicion(
                    dossier.whose(),
                    SuspicionReason.APPREHENDED_MISSING,
                    null,
                    Milestones.APPREHENDED,
                    "",
                    null,
                    dossier.lastRecorded().plus(pace.quiet())));
        }
    }

    private void incredible() {
        for (var claim : dossier.claims()) {
            if (claim.afterItsRecording()) {
                suspect(SuspicionReason.LATER_THAN_RECORDING, claim, "");
            } else if (!dossier.credible(claim.milestone()).contains(claim)) {
                suspect(SuspicionReason.FAR_BEFORE_REGISTER, claim, "");
            }
        }
    }

    /** What was recorded as history was recorded late by nature. */
    private void late(Duration lateAfter) {
        if (dossier.historic()) {
            return;
        }
        for (var claim : dossier.claims()) {
            if (claim.byRegister() && claim.last().plus(lateAfter).isBefore(claim.recorded())) {
                suspect(SuspicionReason.RECORDED_LATE, claim, "");
            }
        }
    }

    private void differing(Duration differsBy) {
        for (var claims : dossier.credible().values()) {
            if (claims.size() < 2) {
                continue;
            }
            for (var mark : Mark.each(claims)) {
                for (var claim : mark.claims()) {
                    if (claim.byRegister()) {
                        mark.claims().stream()
                                .filter(other -> !other.byRegister()
                                        && apart(claim.first(), claim.last(), other.first(), other.last(), differsBy))
                                .forEach(other -> suspect(SuspicionReason.CLAIMANTS_DIFFER, claim, other.id()));
                    }
                }
            }
        }
    }

    private static boolean apart(Instant first, Instant last, Instant otherFirst, Instant otherLast, Duration by) {
        return last.plus(by).isBefore(otherFirst) || otherLast.plus(by).isBefore(first);
    }

    private void outOfSequence(List<Pack.RegisterRules.Pair> sequence) {
        for (var pair : sequence) {
            var before = Start.credible(dossier, pair.first(), Claim::byRegister);
            var after = Start.credible(dossier, pair.second(), Claim::byRegister);
            if (!before.isEmpty() && !after.isEmpty()) {
                var first = before.getFirst();
                var second = after.getLast();
                if (first.first().isAfter(second.last())) {
                    suspect(SuspicionReason.OUT_OF_SEQUENCE, second, first.id());
                }
            }
        }
    }

    /** What a visit found is no claim: it moves no clock, it only shows where the register may be wrong. */
    private void differing(Found one, Duration differsBy) {
        var registered = Start.credible(dossier, one.milestone(), Claim::byRegister);
        var at = one.at();
        if (at == null) {
            registered.stream()
                    .findFirst()
                    .ifPresent(claim -> suspect(SuspicionReason.SPOT_CHECK_DIFFERS, claim, one.visitId()));
            return;
        }
        if (registered.isEmpty()) {
            found.add(new Suspicion(
                    dossier.whose(),
                    SuspicionReason.SPOT_CHECK_DIFFERS,
                    null,
                    one.milestone(),
                    one.visitId(),
                    at,
                    said()));
            return;
        }
        var instant = at.instant();
        boolean agrees =
                registered.stream().anyMatch(claim -> !apart(claim.first(), claim.last(), instant, instant, differsBy));
        if (!agrees) {
            suspect(SuspicionReason.SPOT_CHECK_DIFFERS, registered.getFirst(), one.visitId());
        }
    }

    private void suspect(SuspicionReason reason, Claim claim, String against) {
        found.add(new Suspicion(
                dossier.whose(),
                reason,
                claim.id(),
                claim.milestone(),
                against,
                claim.at().stated(),
                said()));
    }

    /** Not before the rest of what is being recorded could follow. */
    private Instant said() {
        var last = dossier.lastRecorded();
        return last == null ? Instant.EPOCH : last.plus(pace.settle());
    }
}
