package org.baqylau.local.sample;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it truly was.
 *
 * @param follows the visit whose recommendations this one looks after, if any
 * @param checked the detention whose register it checks on the spot, if any
 */
record VisitPlan(
        String id,
        Source source,
        String body,
        int year,
        int index,
        Place place,
        String kind,
        OffsetDateTime startedAt,
        int minutes,
        List<Finding> findings,
        @Nullable VisitPlan follows,
        @Nullable Detention checked) {

    /** Something seen, and what the visitors recommend about it, if anything. */
    record Finding(
            String id,
            Theme theme,
            String severity,
            boolean inRussian,
            List<String> sources,
            @Nullable Recommendation recommendation) {}

    /** A recommendation of a visit. */
    record Recommendation(String id, String addressee, boolean due) {}

    /** What findings of one area say. */
    record Theme(String area, String kk, String ru, String recommendationKk, String recommendationRu) {}

    OffsetDateTime endedAt() {
        return startedAt.plusMinutes(minutes);
    }

    List<Recommendation> recommendations() {
        return findings.stream()
                .map(Finding::recommendation)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
