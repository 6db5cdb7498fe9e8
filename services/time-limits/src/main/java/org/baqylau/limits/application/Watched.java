package org.baqylau.limits.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The obligations that the ticker watches, in the order of the moments at which it must look at them. */
public interface Watched {

    /** A page of what is due, and from where the next goes on. */
    record Due<T>(List<T> items, @Nullable String next) {}

    /** A detention whose apprehension is missing, from when that may be said. */
    record Suspect(String detentionId, Instant from) {}

    /**
     * Obligations of which something may be unsaid at this moment.
     *
     * @param after where the page before ended; null for the first
     */
    Due<Pending> due(Instant now, @Nullable String after, int most);

    /** Detentions of which it is to be said that the apprehension is missing. */
    Due<Suspect> suspects(Instant now, @Nullable String after, int most);

    /** The first moment at or after this one at which something comes due. */
    Optional<Instant> next(Instant now);
}
