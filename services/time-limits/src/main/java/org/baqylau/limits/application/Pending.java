package org.baqylau.limits.application;

import java.util.List;
import java.util.Locale;
import org.baqylau.events.AlertState;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.jspecify.annotations.Nullable;

/**
 * An obligation of which the log may not have what it is to have.
 *
 * @param obligation what it is to have; null where the facts make no such obligation any more
 * @param said what it was told last
 * @param alert what it has of the alert
 * @param alertDue for which end the alert was raised or reopened, as stated; null where it was not
 */
public record Pending(
        ObligationKey key,
        @Nullable Obligation obligation,
        @Nullable LastSaid said,
        AlertOnLog alert,
        @Nullable String alertDue) {

    /**
     * The last judgement on the log, or that the limit runs.
     *
     * @param id which the fact would have, had nothing been said in between since it was said first
     * @param factId which it has
     * @param state null where only that is said
     * @param before ids of what was said earlier
     */
    public record LastSaid(
            String id, String factId, @Nullable LimitState state, int version, StatedTime due, List<String> before) {
        public LastSaid {
            before = List.copyOf(before);
        }

        /** It says that nothing is judged. */
        boolean withdrawn() {
            return state == LimitState.CLEARED || state == LimitState.NOT_APPLICABLE;
        }

        boolean judged() {
            return state != null && !withdrawn();
        }
    }

    /** What the log has of the alert of an obligation. */
    public enum AlertOnLog {
        NONE,
        STANDING,
        RESOLVED,
        /** Before the limit was broken. */
        RESOLVED_EARLY,
        LAPSED;

        /** As the tables have it. */
        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static AlertOnLog of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }

        public static AlertOnLog of(Alert alert) {
            if (alert.lapsed()) {
                return LAPSED;
            }
            if (alert.state() == AlertState.RESOLVED) {
                return alert.early() ? RESOLVED_EARLY : RESOLVED;
            }
            return STANDING;
        }
    }
}
