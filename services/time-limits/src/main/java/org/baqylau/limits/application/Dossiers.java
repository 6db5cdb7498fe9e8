package org.baqylau.limits.application;

import java.util.List;
import java.util.Optional;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.StandingDetention;
import org.baqylau.limits.domain.Course;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.Suspicion;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** Detentions and duties with all their facts. */
public interface Dossiers {

    /**
     * A detention as it stands and its facts, in the order of the log.
     *
     * @param courses of the limits of its law
     * @param beside of those that are only set beside it, such as an international benchmark
     */
    record Whole(
            StandingDetention standing,
            List<Course> courses,
            List<Course> beside,
            List<Suspicion> suspicions,
            List<RecordedEvent> facts) {}

    /**
     * Empty where no fact names it.
     *
     * @param visits whether it is told what visitors and examiners said; without them it is as if they had said nothing
     */
    Optional<Whole> find(String detentionId, boolean visits);

    /**
     * The courses of a detention, of a duty, or of the visits to a facility; none where no fact names it.
     *
     * @param facilityId where a duty may be that of visiting it
     * @param visits as in {@link #find}
     */
    List<Course> courses(Whose whose, @Nullable String facilityId, boolean visits);

    /** What is to be said of an obligation that was judged and is none any more. */
    Optional<Judgement> gone(Judgement before);
}
