package org.baqylau.intake.application;

import java.time.Instant;

/**
 * What is given for an event that is on disk.
 *
 * @param subject as the event names it, without its kind
 * @param recordedTime the broker's append time
 * @param digest SHA-256 of the bytes on the log, in lower-case hex
 */
public record Receipt(String id, String subject, Instant recordedTime, LogPlace log, String digest) {

    /** A place on the log. */
    public record LogPlace(String topic, int partition, long offset) {}
}
