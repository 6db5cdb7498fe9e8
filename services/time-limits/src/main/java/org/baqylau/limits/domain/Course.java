package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.baqylau.events.ClockState;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * The course of one limit in one dossier, as its facts have it: what it comes to at any moment.
 *
 * @param limit the version that decides
 * @param reading by all claims that can be believed
 * @param register by the custody register's claims alone
 * @param basis ids of the facts that it rests on, sorted
 */
public record Course(
        ObligationKey key, Limit limit, Dossier dossier, Reading reading, Reading register, List<String> basis) {

    public ClockState state(Instant moment) {
        return reading.finding().at(moment);
    }

    /** Whether the register's times alone would give another state. */
    public boolean disputed(Instant moment) {
        return register.start() != null && register.finding().at(moment) != state(moment);
    }

    /** Null where it has not started, stands still, or ends with something that has not happened. */
    public @Nullable Instant due() {
        return reading.dueInstant();
    }

    /** The claim that started it; null where it has not started. */
    public @Nullable Claim start() {
        return reading.start() == null ? null : reading.start().from();
    }

    /** False where the time of the trigger is missing and the limit runs from the earliest known milestone. */
    public boolean startsAtTrigger() {
        return reading.startsAtTrigger();
    }

    /** What the log is to have of it, and from when; null where nothing is to be said. */
    public @Nullable Obligation obligation(Pace pace) {
        return switch (reading.finding()) {
            case Finding.NotStarted _, Finding.Waiting _, Finding.Suspended _ -> null;
            case Finding.Settled(ClockState state) -> settled(state);
            case Finding.Open(Instant due) -> open(due, pace);
        };
    }

    private Obligation settled(ClockState state) {
        return new Obligation(
                key,
                limit.version(),
                LimitState.valueOf(state.name()),
                stated(settledDue()),
                endedAt(),
                elapsedSeconds(state),
                disputed(Instant.MAX),
                null,
                null,
                null,
                List.of(),
                basis,
                !dossier.historic(),
                visited(),
                dossier.facilityId());
    }

    /** Where the end of the limit never came to be known, it was kept: by then at the latest. */
    private Instant settledDue() {
        var due = due();
        if (due != null) {
            return due;
        }
        var mark = reading.end() != null ? reading.end() : reading.clearing();
        if (mark == null) {
            throw new IllegalStateException("settled by nothing: " + key);
        }
        return mark.latest().last();
    }

    private Obligation open(Instant due, Pace pace) {
        var breachFrom = breachFrom(due, pace);
        return new Obligation(
                key,
                limit.version(),
                null,
                stated(due),
                null,
                null,
                false,
                breachFrom,
                undisputedFrom(breachFrom),
                dossier.historic() ? null : startFrom(pace),
                dossier.historic()
                        ? List.of()
                        : limit.warnBefore().stream().map(due::minus).toList(),
                basis,
                !dossier.historic(),
                visited(),
                dossier.facilityId());
    }

    private boolean visited() {
        return limit.reckoning() instanceof Reckoning.Frequency || dossier.visited();
    }

    private StatedTime stated(Instant instant) {
        return StatedTime.of(instant, dossier.where().zoneAt(instant).getRules().getOffset(instant));
    }

    private @Nullable StatedTime endedAt() {
        return reading.end() == null || reading.cleared()
                ? null
                : reading.end().latest().at().stated();
    }

    /** As the two times were stated; none where they cannot be told apart from each other or run backwards. */
    private @Nullable Integer elapsedSeconds(ClockState state) {
        var start = reading.start();
        var end = reading.end();
        if (start == null
                || end == null
                || state == ClockState.UNCERTAIN
                || state == ClockState.CLEARED
                || limit.reckoning() instanceof Reckoning.Frequency) {
            return null;
        }
        long seconds =
                Duration.between(start.from().first(), end.latest().first()).toSeconds();
        return seconds < 0 || seconds > Integer.MAX_VALUE ? null : (int) seconds;
    }

    /** Not before the rest of a chain that is being recorded could follow. */
    private Instant breachFrom(Instant due, Pace pace) {
        var known = known();
        if (known == null || dossier.lastRecorded() == null) {
            return due;
        }
        if (dossier.historic()) {
            return later(due, dossier.lastRecorded().plus(pace.quiet()));
        }
        return due.isBefore(known) ? later(due, known.plus(pace.settle())) : due;
    }

    /** What is being recorded may be whole by then; what starts by the calendar starts then. */
    private @Nullable Instant startFrom(Pace pace) {
        var start = reading.start();
        var last = dossier.lastRecorded();
        if (start == null || last == null) {
            return null;
        }
        return later(start.at().first(), last.plus(pace.settle()));
    }

    /** When what the end of the limit depends on was recorded. */
    private @Nullable Instant known() {
        var start = reading.start();
        if (start == null) {
            return null;
        }
        var known = start.from().recorded();
        if (limit.reckoning() instanceof Reckoning.EventOrder(var before)) {
            for (var milestone : before) {
                for (var claim : dossier.credible(milestone)) {
                    known = later(known, claim.recorded());
                }
            }
        }
        return known;
    }

    /** Until then the register's own times would still have it running. */
    private @Nullable Instant undisputedFrom(Instant breachFrom) {
        var registerDue = register.dueInstant();
        return registerDue != null && registerDue.isAfter(breachFrom) ? registerDue : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
