package org.baqylau.system.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** COPY of a service's rows into tables of the same shape, keys and indexes included: the fastest way there is. */
final class Copies {

    private final Connection connection;
    private final String schema;
    private final Path folder;

    Copies(Connection connection, String schema, Path folder) {
        this.connection = connection;
        this.schema = schema;
        this.folder = folder;
    }

    double seconds() throws SQLException, IOException {
        var tables = tables();
        try (var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + "_copy CASCADE");
            statement.execute("CREATE SCHEMA " + schema + "_copy");
            for (var table : tables) {
                statement.execute("CREATE TABLE " + schema + "_copy." + table + " (LIKE " + schema + "." + table
                        + " INCLUDING ALL)");
            }
        }
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        double seconds = 0;
        for (var table : tables) {
            Path file = Files.createTempFile(folder, table, ".copy");
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                api.copyOut("COPY " + schema + "." + table + " TO STDOUT (FORMAT binary)", out);
            }
            long began = System.nanoTime();
            try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
                api.copyIn("COPY " + schema + "_copy." + table + " FROM STDIN (FORMAT binary)", in, 1 << 20);
            }
            seconds += Load.seconds(began);
            Files.delete(file);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA " + schema + "_copy CASCADE");
        }
        return seconds;
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var select = connection.prepareStatement("""
                SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename <> 'flyway_schema_history'
                ORDER BY tablename""")) {
            select.setString(1, schema);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
        }
        return tables;
    }
}
