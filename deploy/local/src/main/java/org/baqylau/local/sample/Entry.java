package org.baqylau.local.sample;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of a detention.
 *
 * @param key tells the entries of a detention apart
 */
record Entry(
        String key,
        String milestone,
        Place place,
        OffsetDateTime at,
        @Nullable Data details) {

    Entry(String milestone, Place place, OffsetDateTime at) {
        this(milestone, milestone, place, at, null);
    }

    Entry at(OffsetDateTime other) {
        return new Entry(key, milestone, place, other, details);
    }

    Entry in(Place other) {
        return new Entry(key, milestone, other, at, details);
    }

    Entry as(String otherKey) {
        return new Entry(otherKey, milestone, place, at, details);
    }
}
