package org.baqylau.events.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baqylau.events.Addressee;
import org.baqylau.events.Body;
import org.jspecify.annotations.Nullable;

/**
 * What the visit that makes a recommendation tells of it.
 *
 * @param startedAt of the visit
 * @param startedOn the local day of that at the facility
 * @param facility what the facility tells: a recommendation depends on its visit alone, and so hears of it through that
 */
public record RecommendationCause(
        String visitId,
        String facilityId,
        Body body,
        Instant startedAt,
        LocalDate startedOn,
        Addressee addressee,
        @Nullable LocalDate dueOn,
        @Nullable String repeats,
        FacilityCause facility) {

    private static final int FIELDS = 9;
    private static final String NONE = "-";

    /** One line, read back by {@link #of}. */
    public String text() {
        return String.join(
                " ",
                visitId,
                facilityId,
                body.name(),
                startedAt.toString(),
                startedOn.toString(),
                addressee.name(),
                dueOn == null ? NONE : dueOn.toString(),
                // An id may itself be a dash.
                repeats == null ? NONE : "=" + repeats,
                facility.text());
    }

    public static RecommendationCause of(String text) {
        var parts = List.of(text.split(" ", FIELDS));
        return new RecommendationCause(
                parts.get(0),
                parts.get(1),
                Body.valueOf(parts.get(2)),
                Instant.parse(parts.get(3)),
                LocalDate.parse(parts.get(4)),
                Addressee.valueOf(parts.get(5)),
                parts.get(6).equals(NONE) ? null : LocalDate.parse(parts.get(6)),
                parts.get(7).equals(NONE) ? null : parts.get(7).substring(1),
                FacilityCause.of(parts.get(8)));
    }
}
