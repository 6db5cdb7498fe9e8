package org.baqylau.limits.domain;

import java.util.List;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.jspecify.annotations.Nullable;

/** What a limit came to, as the log is to have it. */
public record Judgement(
        ObligationKey obligation,
        int version,
        LimitState state,
        StatedTime due,
        @Nullable StatedTime endedAt,
        @Nullable Integer elapsedSeconds,
        boolean disputed,
        List<String> basis) {
    public Judgement {
        basis = List.copyOf(basis);
    }

    /** The same once more, after another fact has taken its place in between: it rests on that fact as well. */
    public Judgement after(String factId) {
        return new Judgement(
                obligation, version, state, due, endedAt, elapsedSeconds, disputed, Basis.with(basis, factId));
    }

    public LimitJudged fact() {
        return new LimitJudged(
                obligation.whose().detentionId(),
                obligation.whose().dutyId(),
                obligation.limit(),
                version,
                obligation.statedAddressee(),
                obligation.occurrence(),
                state,
                due,
                endedAt,
                elapsedSeconds,
                disputed,
                basis,
                null);
    }

    /** Whether this is work for a prosecutor: the limit was not kept. */
    public boolean broken() {
        return state == LimitState.BREACHED || state == LimitState.MET_LATE;
    }

    /** That nothing is judged any more. */
    public Judgement withdrawn() {
        return new Judgement(obligation, version, LimitState.CLEARED, due, null, null, false, basis);
    }
}
