package org.baqylau.limits.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.ClockState;
import org.jspecify.annotations.Nullable;

/** What became of the obligations of a dossier under the law that was in force, and would have under other law. */
public final class Replay {

    private final Law law;
    private final Limits other;
    private final @Nullable List<String> about;
    private final Instant moment;

    /**
     * @param pack the other law
     * @param alteration changes one of its limits, and is what is asked about; null where the pack runs as it is
     * @param moment of which states are told
     */
    public Replay(Law law, Pack pack, @Nullable Alteration alteration, Instant moment) {
        this.law = law;
        this.other = alteration == null ? pack.limits() : alteration.of(pack.limits());
        this.about = alteration == null ? null : alteration.touches(pack.limits());
        this.moment = moment;
    }

    /**
     * One obligation on both sides.
     *
     * @param version that was in force; null where that law makes no such obligation
     * @param inForce null where there is none
     * @param replayed null where there is none
     */
    public record Beside(
            ObligationKey key,
            @Nullable Integer version,
            @Nullable ClockState inForce,
            @Nullable ClockState replayed) {

        public boolean differs() {
            return inForce != replayed;
        }
    }

    /** Every obligation that either side makes; one that has not started is none. */
    public List<Beside> of(Dossier dossier) {
        var were = started(dossier, law.at(dossier).limits());
        var are = started(dossier, other);
        var all = new ArrayList<Beside>(were.size());
        were.forEach((key, course) -> {
            var is = are.remove(key);
            all.add(new Beside(
                    key, course.limit().version(), course.state(moment), is == null ? null : is.state(moment)));
        });
        are.forEach((key, course) -> all.add(new Beside(key, null, null, course.state(moment))));
        return all;
    }

    private Map<ObligationKey, Course> started(Dossier dossier, Limits limits) {
        Collection<String> ids = about == null ? limits.ids() : about;
        var started = new LinkedHashMap<ObligationKey, Course>();
        for (var course : Courses.of(dossier, limits, ids)) {
            if (course.start() != null) {
                started.put(course.key(), course);
            }
        }
        return started;
    }
}
