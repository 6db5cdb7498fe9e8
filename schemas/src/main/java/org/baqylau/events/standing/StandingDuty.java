package org.baqylau.events.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baqylau.events.Claimant;
import org.baqylau.events.DutyLogged;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a duty with a legal time limit: its entries, in the order of the times that they claim.
 *
 * @param facility the first that an entry names
 */
public record StandingDuty(
        String dutyId, List<Entry> entries, @Nullable FacilityCause facility, Map<String, Fate> fates) {

    /** One entry, the id of the event that logged it, the time that it claims, and when and by whom it was recorded. */
    public record Entry(String id, DutyLogged logged, ClaimedTime at, Instant recorded, String submitter)
            implements Claimed {
        @Override
        public boolean byRegister() {
            return logged.claimant() == Claimant.CUSTODY_REGISTER;
        }
    }

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing((Entry entry) -> entry.at().stated().instant()).thenComparing(Entry::id);

    public StandingDuty {
        entries = List.copyOf(entries);
    }

    public static StandingDuty of(String dutyId, List<RecordedEvent> facts, Causes causes) {
        var fates = new Fates();
        var entries = new ArrayList<Entry>(facts.size());
        for (var fact : facts) {
            if (fact.event().data() instanceof DutyLogged logged
                    && (logged.facilityId() == null
                            || fates.admits(fact, logged.facilityId(), causes.facility(logged.facilityId())))) {
                entries.add(new Entry(
                        fact.event().id(),
                        logged,
                        ClaimedTime.of(logged.at(), logged.precision()),
                        fact.recorded(),
                        fact.submitter().account()));
            }
        }
        entries.sort(BY_TIME);
        return new StandingDuty(dutyId, entries, where(entries, causes), fates.asMap());
    }

    private static @Nullable FacilityCause where(List<Entry> entries, Causes causes) {
        for (var entry : entries) {
            var facilityId = entry.logged().facilityId();
            if (facilityId != null) {
                return causes.facility(facilityId).orElse(null);
            }
        }
        return null;
    }
}
