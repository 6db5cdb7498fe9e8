package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Quarantine: a record that cannot be taken in is kept whole with its reason, and later records of its subject wait
 * behind it in order. Everybody else goes on.
 */
public final class Parking {

    /** A parked record without its content. */
    public record Parked(Place place, Instant recorded, String key, ParkedFor reason) {}

    /** Where a record lies on the log. */
    public record Place(String topic, int partition, long offset) {
        /** Before all others. */
        public static final Place START = new Place("", -1, -1);
    }

    /** What was parked cannot be taken in yet. */
    public static final class StillBad extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StillBad(Exception cause) {
            super(cause);
        }
    }

    private Parking() {}

    record Subject(String topic, String key) {
        static Subject of(Logged logged) {
            return new Subject(logged.topic(), logged.key());
        }
    }

    static Set<Subject> subjects(Connection connection) throws SQLException {
        var subjects = new HashSet<Subject>();
        try (var select = connection.prepareStatement("SELECT DISTINCT topic, key FROM parked");
                var row = select.executeQuery()) {
            while (row.next()) {
                subjects.add(new Subject(row.getString(1), row.getString(2)));
            }
        }
        return subjects;
    }

    static void park(Connection connection, Logged logged, ParkedFor reason) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO parked (topic, partition, "offset", recorded, key, value, headers, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, logged.topic());
            insert.setInt(2, logged.partition());
            insert.setLong(3, logged.offset());
            insert.setTimestamp(4, Timestamp.from(logged.recorded()));
            insert.setString(5, logged.key());
            insert.setBytes(6, logged.value());
            insert.setBytes(7, Headers.write(logged.headers()).getBytes(UTF_8));
            insert.setString(8, reason.code());
            insert.executeUpdate();
        }
    }

    /** Parked records behind this place, in the order of places. */
    public static List<Parked> behind(Connection connection, Place place, int most) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT topic, partition, "offset", recorded, key, reason FROM parked
                WHERE (topic, partition, "offset") > (?, ?, ?) ORDER BY topic, partition, "offset" LIMIT ?""")) {
            set(select, place);
            select.setInt(4, most);
            var parked = new ArrayList<Parked>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    parked.add(new Parked(
                            new Place(row.getString(1), row.getInt(2), row.getLong(3)),
                            row.getTimestamp(4).toInstant(),
                            row.getString(5),
                            ParkedFor.read(row.getString(6))));
                }
            }
            return parked;
        }
    }

    /** The subject of the parked record at this place; empty where none is. */
    public static Optional<String> subject(Connection connection, Place place) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT key FROM parked WHERE topic = ? AND partition = ? AND "offset" = ?""")) {
            set(select, place);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void set(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, place.topic());
        statement.setInt(2, place.partition());
        statement.setLong(3, place.offset());
    }

    /** The parked records of one subject whole, in order. */
    static List<Logged> of(Connection connection, String topic, String key) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT topic, partition, "offset", recorded, key, value, headers FROM parked
                WHERE topic = ? AND key = ? ORDER BY partition, "offset" FOR UPDATE""")) {
            select.setString(1, topic);
            select.setString(2, key);
            return read(select.executeQuery());
        }
    }

    static void release(Connection connection, String topic, String key) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM parked WHERE topic = ? AND key = ?")) {
            delete.setString(1, topic);
            delete.setString(2, key);
            delete.executeUpdate();
        }
    }

    private static List<Logged> read(ResultSet row) throws SQLException {
        var parked = new ArrayList<Logged>();
        try (row) {
            while (row.next()) {
                parked.add(new Logged(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getBytes(6),
                        Headers.read(new String(row.getBytes(7), UTF_8))));
            }
        }
        return parked;
    }
}
