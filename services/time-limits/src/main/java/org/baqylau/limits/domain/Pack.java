package org.baqylau.limits.domain;

import java.time.Duration;
import java.util.List;
import org.baqylau.codes.Labels;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one jurisdiction.
 *
 * @param regions first parts of the region codes of its territory; none for one that is only set beside others
 * @param milestones what its law records beyond the contract's milestones
 * @param register when entries are suspected; null where the pack does not say
 */
public record Pack(
        String jurisdiction,
        Labels name,
        List<String> regions,
        List<OwnMilestone> milestones,
        @Nullable RegisterRules register,
        Limits limits) {

    /** A milestone such as {@code gb.reviewed}. */
    public record OwnMilestone(String code, Labels name) {}

    /**
     * When an entry of the register is suspected.
     *
     * @param lateAfter recorded so long after it happened
     * @param differsBy so far from another claim
     * @param sequence pairs of milestones of which the first cannot lie after the second
     */
    public record RegisterRules(Duration lateAfter, Duration differsBy, List<Pair> sequence) {

        /** Two milestones of which the first cannot lie after the second. */
        public record Pair(String first, String second) {}

        public RegisterRules {
            sequence = List.copyOf(sequence);
        }
    }

    public Pack {
        regions = List.copyOf(regions);
        milestones = List.copyOf(milestones);
    }

    /** Whether it is law nowhere and only set beside the law of others. */
    public boolean benchmark() {
        return regions.isEmpty();
    }
}
