package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.limits.application.Pending;
import org.jspecify.annotations.Nullable;

/** The obligations that come due at one moment, and whether any of them has changed since they were read. */
final class ComingRows {

    private ComingRows() {}

    static @Nullable Instant first(Connection connection, Instant from, Instant until) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT min(look_at) FROM obligation WHERE look_at >= ? AND look_at < ?")) {
            select.setTimestamp(1, Timestamp.from(from));
            select.setTimestamp(2, Timestamp.from(until));
            try (var row = select.executeQuery()) {
                return row.next() ? ObligationColumns.instant(row, 1) : null;
            }
        }
    }

    record Print(long rows, String text) {}

    /** Each row's transaction (xmin) changes with the row. */
    static Print print(Connection connection, Instant moment) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT count(*), bit_xor(hashtextextended(alert_id || ' ' || xmin, 0)) FROM obligation
                WHERE look_at = ?""")) {
            select.setTimestamp(1, Timestamp.from(moment));
            try (var row = select.executeQuery()) {
                row.next();
                return new Print(row.getLong(1), row.getLong(1) + " " + row.getLong(2));
            }
        }
    }

    static List<Pending> at(Connection connection, Instant moment) throws SQLException {
        try (var select =
                connection.prepareStatement(PostgresWatched.PENDING + " FROM obligation o WHERE o.look_at = ?")) {
            select.setTimestamp(1, Timestamp.from(moment));
            try (var row = select.executeQuery()) {
                var items = new ArrayList<Pending>();
                while (row.next()) {
                    items.add(PostgresWatched.pending(row));
                }
                return items;
            }
        }
    }
}
