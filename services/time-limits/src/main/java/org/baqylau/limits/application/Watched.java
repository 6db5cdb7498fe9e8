package org.baqylau.limits.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.Suspicion;
import org.jspecify.annotations.Nullable;

/** What the ticker watches, in the order of the moments at which it must look. */
public interface Watched {

    /** A page of what is due, and from where the next goes on. */
    record Due<T>(List<T> items, @Nullable String next) {}

    /** An obligation of which somebody is to be warned, for the step of this moment. */
    record Near(Obligation obligation, Instant at) {}

    /**
     * Obligations of which something may be unsaid at this moment.
     *
     * @param after where the page before ended; null for the first
     */
    Due<Pending> due(Instant now, @Nullable String after, int most);

    /** Obligations of which the log says that they were broken, though they could not be before this moment. */
    Due<Pending> early(Instant moment, @Nullable String after, int most);

    /** The first page of those of which something came due at this moment or since. */
    Due<Pending> dueSince(Instant since, Instant now, int most);

    /** Warnings that are to be said: the end is still to come, and nobody has taken it yet. */
    Due<Near> warnings(Instant now, @Nullable String after, int most);

    /** Suspicions that are to be said. */
    Due<Suspicion> suspicions(Instant now, @Nullable String after, int most);

    /** The first moment at or after this one at which something comes due. */
    Optional<Instant> next(Instant now);
}
