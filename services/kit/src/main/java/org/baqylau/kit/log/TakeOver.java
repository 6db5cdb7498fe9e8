package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;

/**
 * Puts the tables that a rebuild filled in the place of the live ones, in one transaction: nobody takes anything in while
 * the shadow comes as far as live, and nobody reads at the moment of the switch. What takes too long is given up, so that
 * readers and the live projection go on, and may be tried again.
 */
final class TakeOver {

    private static final Duration LONGEST_CATCHING_UP = Duration.ofSeconds(2);
    private static final String LONGEST_WAIT_FOR_READERS = "300ms";

    /** So long the live projection goes on before it is halted again. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Takes the next records into the shadow. */
    interface Shadow {
        void takeMore() throws SQLException;
    }

    private final DataSource database;
    private final String live;
    private final String shadow;
    private final String replaced;
    private final long reach;
    private long triedLast = System.nanoTime() - REST.toNanos();

    /** @param reach records of which the shadow may lack no more, that live be halted for it */
    TakeOver(DataSource database, String live, String shadow, String replaced, long reach) {
        this.database = database;
        this.live = live;
        this.shadow = shadow;
        this.replaced = replaced;
        this.reach = reach;
    }

    /** Whether the shadow is now live. */
    boolean succeeds(Shadow filling) throws SQLException {
        if (System.nanoTime() - triedLast < REST.toNanos()) {
            return false;
        }
        try (var transaction = Transaction.begin(database, live)) {
            var connection = transaction.connection();
            if (behind(connection) > reach) {
                return false;
            }
            // Stronger than locks on its rows: a copy that waits here holds nothing that the switch has to wait for.
            execute(connection, "LOCK TABLE position IN EXCLUSIVE MODE");
            if (!comesAsFar(connection, filling) || !isReadByNobody(connection)) {
                triedLast = System.nanoTime();
                return false;
            }
            // A copy that stood before these rows, and not before their names, must find itself fenced.
            execute(connection, "UPDATE position SET next = -1");
            execute(connection, "ALTER SCHEMA " + live + " RENAME TO " + replaced);
            execute(connection, "ALTER SCHEMA " + shadow + " RENAME TO " + live);
            transaction.commit();
            return true;
        }
    }

    private boolean comesAsFar(Connection connection, Shadow filling) throws SQLException {
        long began = System.nanoTime();
        while (behind(connection) > 0) {
            if (System.nanoTime() - began > LONGEST_CATCHING_UP.toNanos()) {
                return false;
            }
            filling.takeMore();
        }
        return true;
    }

    private long behind(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "SELECT coalesce(sum(greatest(live.next - coalesce(shadow.next, 0), 0)), 0) FROM " + live
                                + ".position live LEFT JOIN " + shadow
                                + ".position shadow USING (topic, partition)");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A reader who has begun on the old tables ends on them; one who begins meanwhile waits and gets the new ones. */
    private boolean isReadByNobody(Connection connection) throws SQLException {
        execute(connection, "SET LOCAL lock_timeout = '" + LONGEST_WAIT_FOR_READERS + "'");
        try {
            execute(connection, "LOCK TABLE " + tables(connection) + " IN ACCESS EXCLUSIVE MODE");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private String tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var select = connection.prepareStatement("""
                SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = ? ORDER BY tablename = 'position' DESC, 1
                """)) {
            select.setString(1, live);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    tables.add(live + "." + row.getString(1));
                }
            }
        }
        return String.join(", ", tables);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
