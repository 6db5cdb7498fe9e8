package org.baqylau.limits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.AlertBand;
import org.baqylau.events.AlertState;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** The queue of alerts, and what comes next. */
public interface Alerts {

    /**
     * An alert in the queue, or an obligation that is warned of; the region is that of its facility on the day asked
     * about.
     *
     * @param raisedAt of what is only warned of: since when
     */
    record Row(
            String id,
            Whose whose,
            @Nullable String facilityId,
            @Nullable String region,
            String limit,
            int version,
            @Nullable String addressee,
            int occurrence,
            Instant due,
            Instant raisedAt,
            AlertState state,
            @Nullable String takenBy) {}

    /**
     * An alert of the queue and all its facts.
     *
     * @param warned what it would be raised for, while it is only warned of; null for those who are visited, who do no
     *     work on it
     */
    record Whole(
            Row row,
            Alert alert,
            List<RecordedEvent> facts,
            @Nullable Obligation warned) {}

    /** What of the queue is asked for; null takes all. */
    record Filter(
            @Nullable AlertState state,
            @Nullable String region,
            @Nullable String limitId,
            @Nullable String facility,
            @Nullable AlertBand band) {
        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /**
     * What is seen of the country.
     *
     * @param regions these, or all with null
     * @param visits whether it is seen what visits are due and what visitors said; those who are visited see everything
     *     as if none were due and nothing had been said
     */
    record Scope(@Nullable Set<String> regions, boolean visits) {
        /** Everything. */
        public static final Scope ALL = new Scope(null, true);

        /** All of these regions, or of the country with null. */
        public Scope(@Nullable Set<String> regions) {
            this(regions, true);
        }

        /** Whether a row, as it is shown with or without visits, lies in these regions. */
        public boolean covers(Row row) {
            return regions == null || (row.region() != null && regions.contains(row.region()));
        }
    }

    /** When it is asked: the moment, and the local day of the country by which regions go. */
    record Asked(Instant moment, LocalDate day) {}

    /** Where a page of the queue ended. */
    record Place(int rank, Instant due, String id) {}

    /** A running clock that ends soon. */
    record Next(
            Whose whose,
            @Nullable String facilityId,
            @Nullable String region,
            String limit,
            int version,
            @Nullable String addressee,
            Instant due,
            @Nullable String takenBy) {}

    /** Somebody who is held, with nothing recorded after the first milestone. */
    record Silent(
            String detentionId,
            @Nullable String facilityId,
            @Nullable String region,
            String milestone,
            Instant since) {}

    /** Most urgent first: nobody has it, somebody has it, finished; then by the end of the limit. */
    List<Row> queue(Filter filter, Scope scope, Asked asked, @Nullable Place after, int most);

    /** Where a row stands in the order of the queue. */
    static Place place(Row row) {
        int rank = switch (row.state()) {
            case OPEN -> 0;
            case ACKNOWLEDGED -> 1;
            case RESOLVED, LAPSED -> 2;
        };
        return new Place(rank, row.due(), row.id());
    }

    Optional<Whole> find(String alertId, Scope scope, Asked asked);

    /** Clocks that end after the moment asked about and before another, the next first. */
    List<Next> next(@Nullable String region, Scope scope, Asked asked, Instant until, int most);

    /** The longest silence first. */
    List<Silent> silent(@Nullable String region, Scope scope, Asked asked, int most);

    /** Whether the tables hold what lies at this place of the log, waiting for it for a short while. */
    boolean hold(LimitsLog.Place place);
}
