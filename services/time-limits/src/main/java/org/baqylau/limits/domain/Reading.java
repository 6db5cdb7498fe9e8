package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.baqylau.events.ClockState;
import org.baqylau.events.standing.DetentionEntry;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a detention for one limit: by all claims that can be believed, or by the custody register's alone.
 *
 * @param start the earliest claim of the trigger, else the earliest entry of all; null where there is none
 * @param startsAtTrigger false where the trigger is missing, so that the limit began no later than {@code start}
 * @param end the latest claim of the milestone that ended the limit first
 * @param clearing the latest claim of the milestone that took the obligation away first
 */
record Reading(
        @Nullable DetentionEntry start,
        boolean startsAtTrigger,
        @Nullable DetentionEntry end,
        @Nullable DetentionEntry clearing) {

    private static final Comparator<DetentionEntry> BY_TIME =
            Comparator.comparing(entry -> entry.at().stated().instant());

    static Reading of(Dossier dossier, Limit limit, Predicate<DetentionEntry> whose) {
        var trigger = limit.triggers().stream()
                .flatMap(milestone -> dossier.standing().credible(milestone).stream())
                .filter(whose)
                .min(BY_TIME);
        var start = trigger.or(() -> dossier.credible().stream().filter(whose).findFirst());
        return new Reading(
                start.orElse(null),
                trigger.isPresent(),
                firstOf(dossier, limit.ends(), whose).orElse(null),
                firstOf(dossier, limit.clearedBy(), whose).orElse(null));
    }

    private static Optional<DetentionEntry> firstOf(
            Dossier dossier, List<String> milestones, Predicate<DetentionEntry> whose) {
        return milestones.stream()
                .flatMap(
                        milestone -> dossier.standing().credible(milestone).stream()
                                .filter(whose)
                                .reduce((earlier, later) -> later)
                                .stream())
                .min(BY_TIME);
    }

    boolean started() {
        return start != null;
    }

    /** The last instant that can be in time: after it the limit is broken wherever within its precision it began. */
    @Nullable
    Instant due(Limit limit) {
        return start == null ? null : limit.reckoning().due(start.at().last());
    }

    Finding finding(Limit limit) {
        if (start == null) {
            return new Finding.NotStarted();
        }
        if (end != null) {
            return new Finding.Settled(compared(limit, start, end, ClockState.MET, ClockState.MET_LATE));
        }
        if (clearing != null) {
            return new Finding.Settled(compared(limit, start, clearing, ClockState.CLEARED, ClockState.BREACHED));
        }
        return new Finding.Open(limit.reckoning().due(start.at().last()));
    }

    /** In time for every instant that the two times may stand for, late for every one, or not to be told. */
    private ClockState compared(
            Limit limit, DetentionEntry from, DetentionEntry to, ClockState inTime, ClockState late) {
        var earliestDue = limit.reckoning().due(from.at().first());
        var latestDue = limit.reckoning().due(from.at().last());
        if (to.at().first().isAfter(latestDue)) {
            return late;
        }
        return startsAtTrigger && !to.at().last().isAfter(earliestDue) ? inTime : ClockState.UNCERTAIN;
    }
}
