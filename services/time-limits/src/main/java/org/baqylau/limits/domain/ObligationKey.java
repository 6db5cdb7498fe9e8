package org.baqylau.limits.domain;

import java.util.Comparator;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.LimitJudged;
import org.jspecify.annotations.Nullable;

/**
 * Which obligation is meant.
 *
 * @param addressee code of whom it is owed to; empty where the limit names nobody
 * @param occurrence from 1; a limit that starts again is another
 */
public record ObligationKey(String detentionId, String limit, String addressee, int occurrence)
        implements Comparable<ObligationKey> {

    private static final Comparator<ObligationKey> ORDER = Comparator.comparing(ObligationKey::detentionId)
            .thenComparing(ObligationKey::limit)
            .thenComparing(ObligationKey::addressee)
            .thenComparingInt(ObligationKey::occurrence);

    /** Null where the judgement is on a duty. */
    public static @Nullable ObligationKey of(LimitJudged judged) {
        return of(judged.detentionId(), judged.limit(), judged.addressee(), judged.occurrence());
    }

    /** Null where the alert is about a duty. */
    public static @Nullable ObligationKey of(AlertRaised raised) {
        return of(raised.detentionId(), raised.limit(), raised.addressee(), raised.occurrence());
    }

    private static @Nullable ObligationKey of(
            @Nullable String detentionId, String limit, @Nullable String addressee, int occurrence) {
        return detentionId == null
                ? null
                : new ObligationKey(detentionId, limit, addressee == null ? "" : addressee, occurrence);
    }

    /** As the wire has it. */
    public @Nullable String statedAddressee() {
        return addressee.isEmpty() ? null : addressee;
    }

    @Override
    public int compareTo(ObligationKey other) {
        return ORDER.compare(this, other);
    }
}
