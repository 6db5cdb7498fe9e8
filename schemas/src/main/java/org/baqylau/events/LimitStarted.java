package org.baqylau.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A limit runs, to the end named; made by the system. */
public record LimitStarted(
        @Nullable String detentionId,
        @Nullable String dutyId,
        String limit,
        int version,
        @Nullable String addressee,
        int occurrence,
        StatedTime due,
        List<String> basis,
        @Nullable StatedTime learnedAt)
        implements LimitFact {
    public LimitStarted {
        Check.id("detentionId", detentionId);
        Check.id("dutyId", dutyId);
        Check.id("limit", limit);
        Check.positive("version", version);
        Check.word("addressee", addressee);
        Check.positive("occurrence", occurrence);
        basis = Check.ids("basis", basis);
        Check.exactlyOne("detentionId", detentionId, "dutyId", dutyId);
    }

    @Override
    public FactType factType() {
        return FactType.LIMIT_STARTED;
    }

    @Override
    public String subject() {
        return Check.given(detentionId, dutyId);
    }
}
