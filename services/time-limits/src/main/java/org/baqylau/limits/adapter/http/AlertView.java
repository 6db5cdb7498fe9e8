package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.Wording;
import org.baqylau.limits.domain.Band;
import org.jspecify.annotations.Nullable;

/** An alert in the queue. */
public record AlertView(
        String id,
        @Nullable String detentionId,
        @Nullable String dutyId,
        @Nullable String facilityId,
        @Nullable String region,
        String limit,
        int version,
        @Nullable String addressee,
        int occurrence,
        Instant due,
        Instant raisedAt,
        String band,
        String state,
        @Nullable String takenBy) {

    static AlertView of(Alerts.Row row, Instant moment) {
        return new AlertView(
                row.id(),
                row.whose().detentionId(),
                row.whose().dutyId(),
                row.facilityId(),
                row.region(),
                row.limit(),
                row.version(),
                row.addressee(),
                row.occurrence(),
                row.due(),
                row.raisedAt(),
                Band.of(row.due(), moment).wire(),
                row.state().wire(),
                row.takenBy());
    }

    /**
     * One alert whole.
     *
     * @param offered whether it was handed over and may still be taken by anybody; for the page, the history tells it
     * @param clock the clock that it stands for, as it is now; null where the facts make no such obligation any more
     * @param explanation the facts, the rule and its source, the arithmetic
     */
    public record Whole(
            @JsonUnwrapped AlertView alert,
            @JsonIgnore boolean offered,
            List<RecordedFact> history,
            @Nullable ClockView clock,
            Wording.Sentences explanation) {}
}
