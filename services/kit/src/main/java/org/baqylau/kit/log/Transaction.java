package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One database transaction on the tables of one schema; undone unless committed. */
public final class Transaction implements AutoCloseable {

    private final Connection connection;

    private Transaction(Connection connection) {
        this.connection = connection;
    }

    /** @param schema a name of ours, never of a client */
    public static Transaction begin(DataSource database, String schema) throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            try (var path = connection.createStatement()) {
                path.execute("SET LOCAL search_path TO " + schema);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Transaction(connection);
    }

    public Connection connection() {
        return connection;
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
