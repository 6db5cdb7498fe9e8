package org.baqylau.limits.adapter.http;

import java.time.Instant;
import org.baqylau.limits.application.Wording;
import org.baqylau.limits.domain.Course;
import org.baqylau.limits.domain.Explanation;
import org.jspecify.annotations.Nullable;

/** One clock of a detention at the moment of asking. */
public record ClockView(
        String limit,
        int version,
        boolean verified,
        @Nullable String addressee,
        int occurrence,
        @Nullable Trigger trigger,
        String state,
        @Nullable Instant due,
        boolean disputed,
        Wording.Sentences explanation) {

    /**
     * The entry that started it.
     *
     * @param missing whether the milestone that should start it has no time that can be believed
     */
    public record Trigger(String entryId, String milestone, String at, String claimant, boolean missing) {}

    static ClockView of(Course course, Instant moment, Wording wording) {
        return new ClockView(
                course.key().limit(),
                course.limit().version(),
                course.limit().verified(),
                course.key().statedAddressee(),
                course.key().occurrence(),
                trigger(course),
                course.state(moment).wire(),
                course.due(),
                course.disputed(moment),
                wording.sentences(Explanation.of(course, moment)));
    }

    private static @Nullable Trigger trigger(Course course) {
        var start = course.start();
        return start == null
                ? null
                : new Trigger(
                        start.id(),
                        start.milestone(),
                        start.at().stated().text(),
                        start.claimant().wire(),
                        !course.startsAtTrigger());
    }
}
