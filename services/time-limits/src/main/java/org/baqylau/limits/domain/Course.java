package org.baqylau.limits.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.baqylau.events.ClockState;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.DetentionEntry;
import org.jspecify.annotations.Nullable;

/**
 * The course of one limit in one detention, as its facts have it: what it comes to at any moment.
 *
 * @param limit the version in force at the trigger
 * @param reading by all claims that can be believed
 * @param register by the custody register's claims alone
 * @param basis ids of the facts that it rests on, sorted
 */
public record Course(
        ObligationKey key, Limit limit, Dossier dossier, Reading reading, Reading register, List<String> basis) {

    public ClockState state(Instant moment) {
        return reading.finding(limit).at(moment);
    }

    /** Whether the register's times alone would give another state. */
    public boolean disputed(Instant moment) {
        return register.started() && register.finding(limit).at(moment) != state(moment);
    }

    /** Null where it has not started. */
    public @Nullable Instant due() {
        return reading.due(limit);
    }

    public @Nullable DetentionEntry start() {
        return reading.start();
    }

    /** False where the time of the trigger is missing and the limit runs from the earliest known milestone. */
    public boolean startsAtTrigger() {
        return reading.startsAtTrigger();
    }

    /** The entry that ended it, or that took the obligation away. */
    public @Nullable DetentionEntry end() {
        return reading.end() != null ? reading.end() : reading.clearing();
    }

    /** What the log is to have of it, and from when; null where it has not started. */
    public @Nullable Obligation obligation(Pace pace) {
        var due = due();
        if (due == null) {
            return null;
        }
        var stated = StatedTime.of(due, dossier.zoneAt(due).getRules().getOffset(due));
        return switch (reading.finding(limit)) {
            case Finding.NotStarted _ -> null;
            case Finding.Settled(ClockState state) ->
                new Obligation(
                        key,
                        limit.version(),
                        LimitState.valueOf(state.name()),
                        stated,
                        endedAt(),
                        elapsedSeconds(state),
                        disputedForGood(),
                        null,
                        null,
                        basis,
                        !dossier.historic(),
                        dossier.standing().facilityId());
            case Finding.Open _ -> {
                var breachFrom = breachFrom(due, pace);
                yield new Obligation(
                        key,
                        limit.version(),
                        null,
                        stated,
                        null,
                        null,
                        false,
                        breachFrom,
                        undisputedFrom(breachFrom),
                        basis,
                        !dossier.historic(),
                        dossier.standing().facilityId());
            }
        };
    }

    private @Nullable StatedTime endedAt() {
        return reading.end() == null ? null : reading.end().at().stated();
    }

    /** As the two times were stated; none where they cannot be told apart from each other or run backwards. */
    private @Nullable Integer elapsedSeconds(ClockState state) {
        if (reading.start() == null || reading.end() == null || state == ClockState.UNCERTAIN) {
            return null;
        }
        long seconds = Duration.between(
                        reading.start().at().first(), reading.end().at().first())
                .toSeconds();
        return seconds < 0 || seconds > Integer.MAX_VALUE ? null : (int) seconds;
    }

    private boolean disputedForGood() {
        return disputed(Instant.MAX);
    }

    private Instant breachFrom(Instant due, Pace pace) {
        var start = reading.start();
        if (start == null || dossier.lastRecorded() == null) {
            return due;
        }
        if (dossier.historic()) {
            return later(due, dossier.lastRecorded().plus(pace.quiet()));
        }
        return due.isBefore(start.recorded()) ? later(due, start.recorded().plus(pace.settle())) : due;
    }

    /** Until then the register's own times would still have it running. */
    private @Nullable Instant undisputedFrom(Instant breachFrom) {
        var registerDue = register.due(limit);
        return registerDue != null && registerDue.isAfter(breachFrom) ? registerDue : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
