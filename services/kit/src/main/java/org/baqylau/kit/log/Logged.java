package org.baqylau.kit.log;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log as every reader sees it.
 *
 * @param recorded the broker's append time, made non-decreasing within the partition, UTC
 * @param key the subject; empty where the record has none
 * @param value the event's bytes; null where the record has none
 * @param headers UTF-8 texts by name
 * @param made what its readers made of it
 */
public record Logged(
        String topic,
        int partition,
        long offset,
        Instant recorded,
        String key,
        byte @Nullable [] value,
        Map<String, String> headers,
        Made made) {

    public Logged(
            String topic,
            int partition,
            long offset,
            Instant recorded,
            String key,
            byte @Nullable [] value,
            Map<String, String> headers) {
        this(topic, partition, offset, recorded, key, value, headers, new Made());
    }

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

    /** What this reader makes of the record: made once, where the same object asks again. */
    public <T> @Nullable T read(Function<Logged, @Nullable T> reader) {
        return made.by(reader, this);
    }

    /** Remembers what the few readers of a record made of it. */
    public static final class Made {
        private record By(
                Function<?, ?> reader,
                @Nullable Object what,
                @Nullable By earlier) {}

        private volatile @Nullable By latest;

        @SuppressWarnings("unchecked") // What a reader made is of its kind.
        private <T> @Nullable T by(Function<Logged, @Nullable T> reader, Logged logged) {
            for (var by = latest; by != null; by = by.earlier()) {
                if (by.reader().equals(reader)) {
                    return (T) by.what();
                }
            }
            var what = reader.apply(logged);
            latest = new By(reader, what, latest);
            return what;
        }
    }
}
