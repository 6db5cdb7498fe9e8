package org.baqylau.events.standing;

import java.time.Instant;
import java.util.List;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.StatedTime;

/**
 * One entry of the detention log as it stands: with the time that its last correction gives it.
 *
 * @param id of the event that logged it
 * @param recorded when the time that stands was recorded
 * @param basis ids of the facts that make it what it is: the entry, then its corrections by time and id
 * @param time of the event that logged it; orders what several entries say of the person
 * @param ofVisitors see {@link RecordedEvent#isOfVisitors}
 */
public record DetentionEntry(
        String id,
        DetentionLogged logged,
        ClaimedTime at,
        Instant recorded,
        String submitter,
        List<String> basis,
        StatedTime time,
        boolean ofVisitors)
        implements Claimed {

    public String milestone() {
        return logged.milestone();
    }

    @Override
    public boolean byRegister() {
        return logged.claimant() == Claimant.CUSTODY_REGISTER;
    }

    /** Whether this one counts after the other, by the events' time, then id. */
    boolean statedAfter(DetentionEntry other) {
        int byTime = time.instant().compareTo(other.time.instant());
        return byTime != 0 ? byTime > 0 : id.compareTo(other.id) > 0;
    }
}
