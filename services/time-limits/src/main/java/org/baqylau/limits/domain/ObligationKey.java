package org.baqylau.limits.domain;

import java.util.Comparator;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.LimitJudged;
import org.baqylau.events.LimitStarted;
import org.baqylau.events.LimitWarned;
import org.jspecify.annotations.Nullable;

/**
 * Which obligation is meant.
 *
 * @param addressee code of whom it is owed to; empty where the limit names nobody
 * @param occurrence from 1, in the order of time: a limit that starts again is another. Where an earlier start is
 *     recorded late it takes its number, and all later ones are judged again under the next: as if it had been known
 */
public record ObligationKey(Whose whose, String limit, String addressee, int occurrence)
        implements Comparable<ObligationKey> {

    private static final Comparator<ObligationKey> ORDER = Comparator.comparing(ObligationKey::whose)
            .thenComparing(ObligationKey::limit)
            .thenComparing(ObligationKey::addressee)
            .thenComparingInt(ObligationKey::occurrence);

    public static ObligationKey of(LimitJudged judged) {
        return of(
                Whose.of(judged.detentionId(), judged.dutyId()),
                judged.limit(),
                judged.addressee(),
                judged.occurrence());
    }

    public static ObligationKey of(LimitStarted started) {
        return of(
                Whose.of(started.detentionId(), started.dutyId()),
                started.limit(),
                started.addressee(),
                started.occurrence());
    }

    public static ObligationKey of(LimitWarned warned) {
        return of(
                Whose.of(warned.detentionId(), warned.dutyId()),
                warned.limit(),
                warned.addressee(),
                warned.occurrence());
    }

    public static ObligationKey of(AlertRaised raised) {
        return of(
                Whose.of(raised.detentionId(), raised.dutyId()),
                raised.limit(),
                raised.addressee(),
                raised.occurrence());
    }

    private static ObligationKey of(Whose whose, String limit, @Nullable String addressee, int occurrence) {
        return new ObligationKey(whose, limit, addressee == null ? "" : addressee, occurrence);
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
