package org.baqylau.limits.application;

import java.util.Locale;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.jspecify.annotations.Nullable;

/**
 * An obligation of which the log may not have what it is to have.
 *
 * @param obligation what it is to have; null where the facts make no such obligation any more
 * @param said the last judgement that it has
 * @param alert what it has of the alert
 */
public record Pending(
        ObligationKey key,
        @Nullable Obligation obligation,
        @Nullable LastSaid said,
        AlertOnLog alert) {

    /** The last judgement on the log. */
    public record LastSaid(String id, LimitState state, int version, StatedTime due) {

        /** It says that nothing is judged. */
        boolean withdrawn() {
            return state == LimitState.CLEARED || state == LimitState.NOT_APPLICABLE;
        }
    }

    /** What the log has of the alert of an obligation. */
    public enum AlertOnLog {
        NONE,
        STANDING,
        LAPSED;

        /** As the tables have it. */
        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static AlertOnLog of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
