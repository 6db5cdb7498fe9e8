package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Quarantine: a record that cannot be taken in is kept whole with its reason, and later records of its subject wait
 * behind it in order. Everybody else goes on.
 */
public final class Parking {

    /** One parked record and why it is here. */
    public record Parked(Logged logged, String reason) {}

    /** What a record that only waits behind a bad one is parked for. */
    public static final String BEHIND = "behind";

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

    static void park(Connection connection, Logged logged, String reason) throws SQLException {
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
            insert.setString(8, reason);
            insert.executeUpdate();
        }
    }

    /** All parked records, in the log's order within each subject. */
    public static List<Parked> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT topic, partition, "offset", recorded, key, value, headers, reason FROM parked
                ORDER BY topic, key, partition, "offset"
                """)) {
            return read(select.executeQuery());
        }
    }

    static List<Parked> of(Connection connection, String topic, String key) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT topic, partition, "offset", recorded, key, value, headers, reason FROM parked
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

    private static List<Parked> read(ResultSet row) throws SQLException {
        var parked = new ArrayList<Parked>();
        try (row) {
            while (row.next()) {
                var logged = new Logged(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getBytes(6),
                        Headers.read(new String(row.getBytes(7), UTF_8)));
                parked.add(new Parked(logged, row.getString(8)));
            }
        }
        return parked;
    }
}
