package org.baqylau.local.sample;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Ids of events: UUIDs of version 7 with the time that the event states and the rest drawn from the seed. */
final class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final long seed;

    Ids(long seed) {
        this.seed = seed;
    }

    /**
     * The id of one event.
     *
     * @param key tells the events of a subject apart
     */
    String event(String subject, String key, OffsetDateTime time) {
        long drawn = Chance.hash(Chance.hash(seed, subject), key);
        long high = (time.toInstant().toEpochMilli() << 16) | VERSION_7 | (drawn & 0xFFF);
        long low = VARIANT | (Chance.mix(drawn ^ Long.rotateLeft(seed, 17)) >>> 2);
        return new UUID(high, low).toString();
    }
}
