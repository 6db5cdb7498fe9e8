package org.baqylau.local.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.baqylau.local.servers.PostgresServer;

/** The one database of the local stack: each service has a role of its own and sees its own schemas alone. */
final class Database {

    static final String NAME = "baqylau";

    private Database() {}

    static void prepare(PostgresServer server, DataFolder folder) throws SQLException, IOException {
        try (var connection = server.connect(PostgresServer.ADMINISTRATOR)) {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                execute(connection, "CREATE DATABASE " + NAME);
                execute(connection, "REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
            }
            for (var service : Service.ALL) {
                String role = service.schema();
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    execute(connection, "CREATE ROLE " + role + " LOGIN");
                }
                execute(connection, "ALTER ROLE " + role + " PASSWORD '" + folder.secret("db-" + role) + "'");
                execute(connection, "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE " + NAME + " TO " + role);
            }
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
