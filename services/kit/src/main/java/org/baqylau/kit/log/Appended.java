package org.baqylau.kit.log;

import java.time.Instant;

/** The place of a record on the log and its append time; given only once the record is durable. */
public record Appended(String topic, int partition, long offset, Instant recorded) {}
