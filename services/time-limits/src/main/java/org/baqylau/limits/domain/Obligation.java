package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitState;
import org.baqylau.events.LimitWarned;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * What the log is to have of an obligation, as its facts stand.
 *
 * @param settled what no moment changes; null while it runs
 * @param disputed whether the settled judgement is
 * @param breachFrom after this instant it is broken by the passing of time; null where it is settled
 * @param undisputedFrom until this instant, which lies after {@code breachFrom}, that breach is disputed; null where it
 *     is at no time
 * @param startFrom from when it may be said that it runs; null where it is settled or history
 * @param warnAt when somebody is to be warned, in the order of time; none where it is settled or history
 * @param alerting whether a breach is work for a prosecutor, and not history
 * @param visited whether it is of visits, or of a dossier of which visitors told; those who are visited do not see it
 */
public record Obligation(
        ObligationKey key,
        int version,
        @Nullable LimitState settled,
        StatedTime due,
        @Nullable StatedTime endedAt,
        @Nullable Integer elapsedSeconds,
        boolean disputed,
        @Nullable Instant breachFrom,
        @Nullable Instant undisputedFrom,
        @Nullable Instant startFrom,
        List<Instant> warnAt,
        List<String> basis,
        boolean alerting,
        boolean visited,
        @Nullable String facilityId) {
    public Obligation {
        warnAt = List.copyOf(warnAt);
        basis = List.copyOf(basis);
    }

    /** What is to be said at this moment; empty while it runs. */
    public Optional<Judgement> judgement(Instant moment) {
        if (settled != null) {
            return settledJudgement();
        }
        return breachFrom != null && moment.isAfter(breachFrom)
                ? Optional.of(breach(undisputedFrom != null && !moment.isAfter(undisputedFrom)))
                : Optional.empty();
    }

    public Optional<Judgement> settledJudgement() {
        return Optional.ofNullable(settled)
                .map(state -> new Judgement(key, version, state, due, endedAt, elapsedSeconds, disputed, basis));
    }

    /** That the limit passed and nothing ended it. */
    public Judgement breach(boolean whileDisputed) {
        return new Judgement(key, version, LimitState.BREACHED, due, null, null, whileDisputed, basis);
    }

    /** That nothing is to be said any more, where something was. */
    public Judgement cleared() {
        return new Judgement(key, version, LimitState.CLEARED, due, null, null, false, basis);
    }

    /** That it runs. */
    public LimitStarted start() {
        return start(basis);
    }

    /** That it runs once more, after another fact has taken the place of that in between. */
    public LimitStarted startAfter(String factId) {
        return start(Basis.with(basis, factId));
    }

    private LimitStarted start(List<String> restsOn) {
        return new LimitStarted(
                key.whose().detentionId(),
                key.whose().dutyId(),
                key.limit(),
                version,
                key.statedAddressee(),
                key.occurrence(),
                due,
                restsOn,
                null);
    }

    /** That its end is near. */
    public LimitWarned warning() {
        return new LimitWarned(
                key.whose().detentionId(),
                key.whose().dutyId(),
                key.limit(),
                version,
                key.statedAddressee(),
                key.occurrence(),
                due,
                basis,
                null);
    }
}
