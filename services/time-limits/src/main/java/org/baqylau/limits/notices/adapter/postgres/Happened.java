package org.baqylau.limits.notices.adapter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.AlertState;
import org.baqylau.limits.application.LocalDays;
import org.baqylau.limits.domain.Band;
import org.baqylau.limits.notices.domain.Occasion;

/** What the tables took from the log since everybody was told; within one transaction. */
final class Happened {

    /** The band of an alert is that of now: it goes out when it is raised or reopened; that of a warning when it was said. */
    private static final String SINCE = """
            WITH since AS (
              SELECT p.partition, t.next FROM position p
              JOIN time_limits_keep.told t ON t.topic = p.topic AND t.partition = p.partition
              WHERE p.topic = ? AND t.next < p.next),
            happened AS (
              SELECT a.alert_id, a.limit_id, a.version, a.facility_id, a.due, a.raised_at AS at, ?::timestamptz AS seen, a.state
              FROM alert a JOIN since s ON s.partition = a.partition AND a."offset" >= s.next
              UNION ALL
              SELECT w.alert_id, w.limit_id, o.version, o.facility_id, w.due, w.said, w.said, coalesce(a.state, 'open')
              FROM warning w
              JOIN since s ON s.partition = w.partition AND w."offset" >= s.next
              CROSS JOIN LATERAL (
                SELECT * FROM obligation p
                WHERE p.whose = w.whose AND p.whose_id = w.whose_id AND p.limit_id = w.limit_id
                  AND p.addressee = w.addressee AND p.occurrence = w.occurrence
                LIMIT 1) o
              LEFT JOIN alert a ON a.alert_id = w.alert_id
              WHERE w.said IS NOT NULL AND w.due >= ?::timestamptz AND o.due = w.due AND o.settled IS NULL)
            SELECT h.alert_id, h.limit_id, h.version, h.facility_id, f.region, h.due, h.at, h.seen, h.state
            FROM happened h
            LEFT JOIN facility_span f
              ON f.facility_id = h.facility_id AND f.from_day <= ?::date AND f.until_day > ?::date""";

    private final String topic;
    private final Connection connection;

    /** Read before the rows are: what comes between is seen again. */
    private final Map<Integer, Long> reached = new TreeMap<>();

    Happened(String topic, Connection connection) {
        this.topic = topic;
        this.connection = connection;
    }

    List<Occasion> since(Instant now) throws SQLException {
        begin();
        reach();
        try (var select = connection.prepareStatement(SINCE)) {
            var day = LocalDays.of(now).toString();
            select.setString(1, topic);
            select.setTimestamp(2, Timestamp.from(now));
            select.setTimestamp(3, Timestamp.from(now));
            select.setString(4, day);
            select.setString(5, day);
            try (var row = select.executeQuery()) {
                var occasions = new ArrayList<Occasion>();
                while (row.next()) {
                    occasions.add(occasion(row));
                }
                return occasions;
            }
        }
    }

    /** The first time of all begins with what comes from now on. */
    private void begin() throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO time_limits_keep.told (topic, partition, next)
                SELECT topic, partition, CASE WHEN EXISTS (
                  SELECT FROM time_limits_keep.told t WHERE t.topic = p.topic) THEN 0 ELSE next END
                FROM position p WHERE topic = ?
                ON CONFLICT DO NOTHING""")) {
            insert.setString(1, topic);
            insert.executeUpdate();
        }
    }

    private void reach() throws SQLException {
        try (var select = connection.prepareStatement("SELECT partition, next FROM position WHERE topic = ?")) {
            select.setString(1, topic);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reached.put(row.getInt(1), row.getLong(2));
                }
            }
        }
    }

    /** Of all that was there before it was looked. */
    void told() throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE time_limits_keep.told SET next = ? WHERE topic = ? AND partition = ? AND next < ?""")) {
            for (var place : reached.entrySet()) {
                update.setLong(1, place.getValue());
                update.setString(2, topic);
                update.setInt(3, place.getKey());
                update.setLong(4, place.getValue());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        var due = row.getTimestamp(6).toInstant();
        return new Occasion(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                Band.of(due, row.getTimestamp(8).toInstant()),
                due,
                row.getString(5),
                row.getString(4),
                row.getTimestamp(7).toInstant(),
                AlertState.valueOf(row.getString(9).toUpperCase(Locale.ROOT)));
    }
}
