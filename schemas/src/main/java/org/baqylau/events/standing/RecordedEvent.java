package org.baqylau.events.standing;

import java.time.Instant;
import org.baqylau.events.Claimant;
import org.baqylau.events.DetentionLogged;
import org.baqylau.events.DutyLogged;
import org.baqylau.events.Event;

/**
 * An event as it stands on the log.
 *
 * @param recorded the broker's append time, made non-decreasing within the partition
 * @param offset the place within the partition
 */
public record RecordedEvent(
        Event event, Instant recorded, Submitter submitter, String topic, int partition, long offset) {

    /** Whether it is an entry of visitors: made of what they saw, or handed in by them. */
    public boolean isOfVisitors() {
        return (event.data() instanceof DetentionLogged logged && isOfVisitors(logged.claimant()))
                || (event.data() instanceof DutyLogged duty && isOfVisitors(duty.claimant()));
    }

    private boolean isOfVisitors(Claimant claimant) {
        return claimant == Claimant.VISIT || submitter.visits();
    }
}
