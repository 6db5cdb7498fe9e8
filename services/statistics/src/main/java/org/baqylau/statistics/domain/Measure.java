package org.baqylau.statistics.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A measure: what it counts and by which dimensions of its own, in the order in which cells hold them. */
public enum Measure {
    VISITS(Kind.FLOW, "body", "kind", "access", "announced"),
    PERSONS_INTERVIEWED(Kind.FLOW, "body", "kind", "group"),
    RECOMMENDATIONS(Kind.FLOW, "body", "addressee", "state"),
    COMPLAINTS(Kind.FLOW, "channel", "category", "received_by", "outcome"),
    COMPLAINTS_UNLAWFUL_STAFF_ACTION_SHARE(Kind.SHARE, "channel", "received_by"),
    DETENTIONS(Kind.FLOW, "sex", "age_group", "nationality", "regime_of_law"),
    RELEASES(Kind.FLOW, "ground", "sex", "age_group", "nationality", "regime_of_law"),
    LIMIT_OUTCOMES(Kind.FLOW, "limit", "version", "outcome"),
    LIMIT_ELAPSED_MEDIAN(Kind.SPREAD, "limit", "version"),
    LIMIT_ELAPSED_P90(Kind.SPREAD, "limit", "version"),
    LIMIT_OVERRUN_LONGEST(Kind.SPREAD, "limit", "version"),
    INJURIES(Kind.FLOW, "notified"),
    CRIMINAL_CASES(Kind.FLOW, "offence", "article", "accused_agency", "investigating_agency"),
    PERSONS_SENTENCED(Kind.FLOW, "offence", "sentence"),
    DEATHS(Kind.FLOW, "cause"),
    POPULATION(Kind.STOCK, "group"),
    FACILITIES(Kind.STOCK, "regime"),
    COMMISSIONS(Kind.STOCK),
    COMMISSION_MEMBERS(Kind.STOCK, "profession");

    /** What a figure is: a number over a period or on its last day, a share, or one of the values that were measured. */
    public enum Kind {
        FLOW,
        STOCK,
        SHARE,
        SPREAD;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> PLACE_AND_TIME =
            List.of("year", "month", "day", "region", "facility", "facility_type", "agency");

    /** Commissions are not at facilities. */
    private static final List<String> REGION_AND_TIME = List.of("year", "month", "day", "region");

    private static final Set<String> PERCENT = Set.of("percent", "%");
    private static final String MINUTES = "minutes";

    private final String wire = name().toLowerCase(Locale.ROOT);
    private final Kind kind;
    private final String own;

    Measure(Kind kind, String... own) {
        this.kind = kind;
        this.own = String.join(" ", own);
    }

    public static Optional<Measure> of(String wire) {
        return Arrays.stream(values())
                .filter(measure -> measure.wire.equals(wire))
                .findFirst();
    }

    public String wire() {
        return wire;
    }

    public Kind kind() {
        return kind;
    }

    public List<String> own() {
        return own.isEmpty() ? List.of() : List.of(own.split(" ", -1));
    }

    /** Whether every reader of figures may read the records that it counts. */
    public boolean ofOpenRecords() {
        return switch (this) {
            case VISITS,
                    PERSONS_INTERVIEWED,
                    RECOMMENDATIONS,
                    DEATHS,
                    POPULATION,
                    FACILITIES,
                    COMMISSIONS,
                    COMMISSION_MEMBERS -> true;
            case COMPLAINTS,
                    COMPLAINTS_UNLAWFUL_STAFF_ACTION_SHARE,
                    CRIMINAL_CASES,
                    PERSONS_SENTENCED,
                    DETENTIONS,
                    RELEASES,
                    LIMIT_OUTCOMES,
                    LIMIT_ELAPSED_MEDIAN,
                    LIMIT_ELAPSED_P90,
                    LIMIT_OVERRUN_LONGEST,
                    INJURIES -> false;
        };
    }

    /** Whether its figures can be told in a unit; counts in any but those of what is no count. */
    public boolean toldIn(String unit) {
        return switch (kind) {
            case SHARE -> PERCENT.contains(unit);
            case SPREAD -> unit.equals(MINUTES);
            case FLOW, STOCK -> !PERCENT.contains(unit) && !unit.equals(MINUTES);
        };
    }

    /** Whether it counts things at facilities, else in regions. */
    public boolean atFacilities() {
        return this != COMMISSIONS && this != COMMISSION_MEMBERS;
    }

    /** Every dimension, those of place and time first. */
    public List<String> dimensions() {
        var dimensions = new ArrayList<>(atFacilities() ? PLACE_AND_TIME : REGION_AND_TIME);
        dimensions.addAll(own());
        return List.copyOf(dimensions);
    }
}
