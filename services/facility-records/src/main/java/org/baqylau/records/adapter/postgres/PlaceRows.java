package org.baqylau.records.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Objects;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Place;
import org.jspecify.annotations.Nullable;

/** Writes what the registry says of a facility, one row for each span of days, where it changed. */
final class PlaceRows {

    private final Connection connection;
    private final ObjectMapper json;

    PlaceRows(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    void write(@Nullable Kept before, StandingFacility facility) throws SQLException {
        if (before instanceof Kept.OfFacility(StandingFacility was)
                && was.spans().equals(facility.spans())
                && Objects.equals(was.opened(), facility.opened())
                && Objects.equals(was.closed(), facility.closed())) {
            return;
        }
        try (var delete = connection.prepareStatement("DELETE FROM place WHERE facility = ?")) {
            delete.setString(1, facility.facilityId());
            delete.executeUpdate();
        }
        var opened = facility.opened();
        if (opened == null) {
            return;
        }
        var spans = facility.spans();
        try (var insert = connection.prepareStatement("""
                INSERT INTO place (facility, from_day, to_day, opened, closed, region, type, agency, fields, search)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < spans.size(); i++) {
                var span = spans.get(i);
                insert.setString(1, facility.facilityId());
                insert.setObject(2, span.from());
                insert.setObject(3, i + 1 < spans.size() ? spans.get(i + 1).from() : null, Types.DATE);
                insert.setObject(4, opened);
                insert.setObject(5, facility.closed(), Types.DATE);
                insert.setString(6, span.region());
                insert.setString(7, span.type().wire());
                insert.setString(8, span.agency().wire());
                insert.setString(9, text(Place.of(facility.facilityId(), span, opened, facility.closed())));
                insert.setString(10, search(span));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String search(StandingFacility.Span span) {
        return String.join(
                        "\n",
                        span.code(),
                        span.name().kk(),
                        span.name().ru(),
                        span.name().en())
                .toLowerCase(Locale.ROOT);
    }

    private String text(Place place) {
        try {
            return json.writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a place is always writable", e);
        }
    }
}
