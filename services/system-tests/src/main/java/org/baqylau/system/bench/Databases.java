package org.baqylau.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.baqylau.system.RunningStack;

/** The databases of the running services, to compare with and to know when nothing is left to be done. */
final class Databases {

    private final RunningStack stack;

    Databases(RunningStack stack) {
        this.stack = stack;
    }

    Connection open(String service) throws SQLException {
        String url = stack.description().path("jdbc").path(service).asText();
        try {
            String password = Files.readString(stack.folder().resolve("keys/db-" + schema(service) + ".secret"));
            return DriverManager.getConnection(url + "&password=" + password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String schema(String service) {
        return service.replace('-', '_');
    }

    String version() throws SQLException {
        try (var connection = open("intake")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
