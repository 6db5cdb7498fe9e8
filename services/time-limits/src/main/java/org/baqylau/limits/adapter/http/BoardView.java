package org.baqylau.limits.adapter.http;

import java.time.Instant;
import java.util.List;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.domain.Band;
import org.jspecify.annotations.Nullable;

/**
 * What comes next.
 *
 * @param at the moment of asking
 * @param next clocks that end until then, the next first
 * @param nothingRecorded who is held with nothing recorded after the first milestone, the longest first
 */
public record BoardView(Instant at, Instant until, List<Running> next, List<Silent> nothingRecorded) {

    /** A running clock. */
    public record Running(
            @Nullable String detentionId,
            @Nullable String dutyId,
            @Nullable String facilityId,
            @Nullable String region,
            String limit,
            int version,
            @Nullable String addressee,
            Instant due,
            String band,
            @Nullable String takenBy) {}

    /** Somebody held, with the only milestone that is known. */
    public record Silent(
            String detentionId,
            @Nullable String facilityId,
            @Nullable String region,
            String milestone,
            Instant since) {}

    static BoardView of(Alerts.Asked asked, Instant until, List<Alerts.Next> running, List<Alerts.Silent> silent) {
        return new BoardView(
                asked.moment(),
                until,
                running.stream()
                        .map(next -> new Running(
                                next.whose().detentionId(),
                                next.whose().dutyId(),
                                next.facilityId(),
                                next.region(),
                                next.limit(),
                                next.version(),
                                next.addressee(),
                                next.due(),
                                Band.of(next.due(), asked.moment()).wire(),
                                next.takenBy()))
                        .toList(),
                silent.stream()
                        .map(one -> new Silent(
                                one.detentionId(), one.facilityId(), one.region(), one.milestone(), one.since()))
                        .toList());
    }
}
