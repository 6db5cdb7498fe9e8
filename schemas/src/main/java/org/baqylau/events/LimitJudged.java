package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a limit came to on the facts named; made by the system, the last on the log counts. */
public record LimitJudged(
        @Nullable String detentionId,
        @Nullable String dutyId,
        String limit,
        int version,
        @Nullable String addressee,
        int occurrence,
        LimitState state,
        StatedTime due,
        @Nullable StatedTime endedAt,
        @Nullable Integer elapsedSeconds,
        boolean disputed,
        List<String> basis,
        @Nullable StatedTime learnedAt)
        implements LimitFact {
    public LimitJudged {
        Check.id("detentionId", detentionId);
        Check.id("dutyId", dutyId);
        Check.id("limit", limit);
        Check.positive("version", version);
        Check.word("addressee", addressee);
        Check.positive("occurrence", occurrence);
        Check.count("elapsedSeconds", elapsedSeconds);
        basis = Check.ids("basis", basis);
        Check.exactlyOne("detentionId", detentionId, "dutyId", dutyId);
    }

    @Override
    public FactType factType() {
        return FactType.LIMIT_JUDGED;
    }

    @Override
    public String subject() {
        return Check.given(detentionId, dutyId);
    }
}
