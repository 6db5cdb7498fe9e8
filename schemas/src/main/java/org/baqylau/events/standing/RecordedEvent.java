package org.baqylau.events.standing;

import java.time.Instant;
import org.baqylau.events.Event;

/**
 * An event as it stands on the log.
 *
 * @param recorded the broker's append time, made non-decreasing within the partition
 * @param offset the place within the partition
 */
public record RecordedEvent(
        Event event, Instant recorded, Submitter submitter, String topic, int partition, long offset) {}
