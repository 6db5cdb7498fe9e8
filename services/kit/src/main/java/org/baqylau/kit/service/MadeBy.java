package org.baqylau.kit.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/** Which way of deriving a projection's tables were made by, kept beside them. */
final class MadeBy {

    private MadeBy() {}

    /** The way that is built into this program: the projection's version and every migration's content. */
    static String shipped(ServiceProjection service, Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(migration -> migration.getVersion() + ":" + migration.getResolvedChecksum())
                .sorted()
                .collect(Collectors.joining(" ", service.version() + " ", ""));
    }

    /**
     * Whether what these tables hold was made another way. Tables that have taken nothing in are marked as made this way.
     * Tables from before the mark was kept hold something and have none.
     */
    static boolean isAnother(Connection connection, String shipped) throws SQLException {
        try (var select = connection.prepareStatement("SELECT version FROM made_by");
                var row = select.executeQuery()) {
            if (row.next()) {
                return !row.getString(1).equals(shipped);
            }
        }
        if (hasTakenIn(connection)) {
            return true;
        }
        mark(connection, shipped);
        return false;
    }

    static int mark(Connection connection, String shipped) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO made_by (version) VALUES (?)
                ON CONFLICT (single) DO UPDATE SET version = excluded.version""")) {
            insert.setString(1, shipped);
            return insert.executeUpdate();
        }
    }

    private static boolean hasTakenIn(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM position WHERE next > 0 LIMIT 1");
                var row = select.executeQuery()) {
            return row.next();
        }
    }
}
