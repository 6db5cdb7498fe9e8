package org.baqylau.kit.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log as every reader sees it.
 *
 * @param recorded the broker's append time, made non-decreasing within the partition, UTC
 * @param key the subject; empty where the record has none
 * @param value the event's bytes; null where the record has none
 * @param headers UTF-8 texts by name
 */
public record Logged(
        String topic,
        int partition,
        long offset,
        Instant recorded,
        String key,
        byte @Nullable [] value,
        Map<String, String> headers) {

    /** Names the kind of fact, so that a reader can pass over what it has no use for without reading the body. */
    public static final String TYPE = "type";

    /** Who sent the fact, as the door knew it then. */
    public static final String SUBMITTER = "submitter";

    /** Marks the time of an idle partition and carries no fact. */
    public static final String PULSE = "pulse";

    public boolean isPulse() {
        return PULSE.equals(headers.get(TYPE));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
