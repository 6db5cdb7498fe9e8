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

    /** What comes due at one moment, and a print of its rows, which any change of them changes. */
    record Coming(Instant moment, List<Pending> items, String print) {}

    /**
     * What comes due first.
     *
     * @param from the first moment that is looked at
     * @param until the first that is not
     * @param most where more come due at that moment there is none
     * @param known what was found before, given back where it still is so
     */
    Optional<Coming> coming(Instant from, Instant until, int most, @Nullable Coming known);

    /** Whether what comes due at that moment is still the same, and as it was. */
    boolean isAsItWas(Coming coming);

    /** Warnings that are to be said: the end is still to come, and nobody has taken it yet. */
    Due<Near> warnings(Instant now, @Nullable String after, int most);

    /** Suspicions that are to be said. */
    Due<Suspicion> suspicions(Instant now, @Nullable String after, int most);

    /** The first moment at or after this one at which something comes due. */
    Optional<Instant> next(Instant now);
}
