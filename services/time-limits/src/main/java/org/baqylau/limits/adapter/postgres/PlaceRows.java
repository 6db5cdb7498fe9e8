package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.standing.StandingFacility;
import org.baqylau.kit.log.Columns;

/** Rows of {@code facility_span}: the regions that facilities lay in. */
final class PlaceRows {

    private final Map<String, StandingFacility> facilities = new TreeMap<>();

    void add(StandingFacility facility) {
        facilities.put(facility.facilityId(), facility);
    }

    void write(Connection connection) throws SQLException {
        var ids = new Columns("text");
        var rows = new Columns("text", "date", "date", "text");
        facilities.forEach((id, facility) -> {
            ids.add(id);
            var spans = facility.spans();
            for (int i = 0; i < spans.size(); i++) {
                rows.add(
                        id,
                        i == 0 ? "-infinity" : spans.get(i).from(),
                        i + 1 < spans.size() ? spans.get(i + 1).from() : "infinity",
                        spans.get(i).region());
            }
        });
        ids.execute(connection, "DELETE FROM facility_span WHERE facility_id IN (SELECT * FROM " + ids.unnest() + ")");
        rows.execute(
                connection,
                "INSERT INTO facility_span (facility_id, from_day, until_day, region) SELECT * FROM " + rows.unnest());
    }
}
