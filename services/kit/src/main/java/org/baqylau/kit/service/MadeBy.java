package org.baqylau.kit.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baqylau.kit.log.Projection;
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
        var version = version(connection);
        if (version.isPresent()) {
            return !version.get().equals(shipped);
        }
        if (hasTakenIn(connection)) {
            return true;
        }
        mark(connection, shipped);
        return false;
    }

    /** Which way they were made by; empty where that was not kept. */
    static Optional<String> version(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT version FROM made_by");
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /**
     * Lets nothing be taken into tables of a release that came after this copy had started: it waits, for it is about to be
     * stopped. Its own tables, and those that it found and has built anew, are the ones that it knows.
     *
     * @param found by which way they were made when this copy started
     */
    static Projection guard(Optional<String> found, String shipped) {
        return (connection, records) -> {
            var version = version(connection);
            if (!version.equals(found) && !version.equals(Optional.of(shipped))) {
                throw new SQLTransientException("the tables were made by another release since the start");
            }
        };
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
