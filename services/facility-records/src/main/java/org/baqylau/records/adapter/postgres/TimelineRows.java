package org.baqylau.records.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.records.domain.Reading;

/** The facts of a facility's records, newest first. */
final class TimelineRows {

    private TimelineRows() {}

    /** The column that has a detention's facility for a reader who learns of visits or who does not. */
    static String place(boolean visits) {
        return visits ? "facility" : "unvisited";
    }

    static List<Logged> of(
            Connection connection,
            String facilityId,
            Reading reading,
            Optional<AsOf> asOf,
            List<String> before,
            int most)
            throws SQLException {
        if (asOf.isPresent()) {
            AsOf.check(asOf.get(), connection, reading::learnsOf);
        }
        try (var select = connection.prepareStatement("""
                SELECT f.subject, f.id, f.topic, f.partition, f."offset", f.recorded, f.key, f.value, f.headers
                FROM fact f WHERE f.subject IN (
                  SELECT subject FROM record WHERE %s = ? AND kind = ANY (?)
                  UNION ALL SELECT 'facility/' || ?
                  UNION ALL SELECT 'limits/' || id FROM record
                    WHERE facility = ? AND kind IN ('detention', 'duty') AND 'limits' = ANY (?))
                AND (?::timestamptz IS NULL OR f.recorded <= ?)
                AND (?::timestamptz IS NULL OR (f.recorded, f.topic, f.partition, f."offset") < (?, ?, ?, ?))
                ORDER BY f.recorded DESC, f.topic DESC, f.partition DESC, f."offset" DESC LIMIT ?""".formatted(place(reading.visits())))) {
            var kinds = connection.createArrayOf("text", reading.kinds().toArray());
            var until = AsOf.until(asOf);
            select.setString(1, facilityId);
            select.setArray(2, kinds);
            select.setString(3, facilityId);
            select.setString(4, facilityId);
            select.setArray(5, kinds);
            select.setTimestamp(6, until);
            select.setTimestamp(7, until);
            boolean first = before.isEmpty();
            var recorded = first ? null : Timestamp.from(Instant.ofEpochMilli(Long.parseLong(before.get(0))));
            select.setTimestamp(8, recorded);
            select.setTimestamp(9, recorded);
            select.setString(10, first ? "" : before.get(1));
            select.setInt(11, first ? 0 : Integer.parseInt(before.get(2)));
            select.setLong(12, first ? 0 : Long.parseLong(before.get(3)));
            select.setInt(13, most);
            var facts = new ArrayList<Logged>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    facts.add(Facts.logged(row));
                }
            }
            return facts;
        }
    }
}
