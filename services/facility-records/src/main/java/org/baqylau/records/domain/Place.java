package org.baqylau.records.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.baqylau.events.standing.StandingFacility;
import org.jspecify.annotations.Nullable;

/** A facility as the registry has it on a day: the fields of its registration as they now stand. */
public record Place(
        String facilityId,
        String code,
        Name name,
        String type,
        @Nullable String regime,
        String region,
        String agency,
        @Nullable Integer capacity,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Where location) {

    public record Name(String kk, String ru, String en) {}

    /** Degrees, WGS 84. */
    public record Where(BigDecimal lat, BigDecimal lon) {}

    public static Place of(
            String facilityId, StandingFacility.Span span, LocalDate opened, @Nullable LocalDate closed) {
        var regime = span.regime();
        var location = span.location();
        return new Place(
                facilityId,
                span.code(),
                new Name(span.name().kk(), span.name().ru(), span.name().en()),
                span.type().wire(),
                regime == null ? null : regime.wire(),
                span.region(),
                span.agency().wire(),
                span.capacity(),
                opened,
                closed,
                location == null ? null : new Where(location.lat(), location.lon()));
    }
}
