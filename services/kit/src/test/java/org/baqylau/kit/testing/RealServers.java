package org.baqylau.kit.testing;

import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL and one Kafka for all tests of this JVM, started by whoever asks first and gone with it: containers
 * where a Docker engine already holds their images, embedded servers elsewhere, with a line that says why.
 * {@code -Dbaqylau.test.servers=embedded} or {@code containers} decides it.
 */
public final class RealServers {
    private static final String CHOICE = "baqylau.test.servers";
    private static final String PUBLISHED = "baqylau.test.running.";

    private RealServers() {}

    /** What a kind of servers tells of itself. */
    interface Servers {
        String jdbcUrl();

        String user();

        String password();

        String bootstrap();
    }

    public static DataSource database() {
        var database = new PGSimpleDataSource();
        database.setUrl(jdbcUrl());
        database.setUser(user());
        database.setPassword(password());
        return database;
    }

    public static String jdbcUrl() {
        return running("jdbc-url");
    }

    public static String user() {
        return running("user");
    }

    public static String password() {
        return running("password");
    }

    /** Kafka's bootstrap address. */
    public static String bootstrap() {
        return running("bootstrap");
    }

    /** Class loaders come and go within a JVM of Quarkus tests; the properties of the JVM stay. */
    private static String running(String what) {
        Properties properties = System.getProperties();
        synchronized (properties) {
            if (properties.getProperty(PUBLISHED + "bootstrap") == null) {
                var servers = start();
                properties.setProperty(PUBLISHED + "jdbc-url", servers.jdbcUrl());
                properties.setProperty(PUBLISHED + "user", servers.user());
                properties.setProperty(PUBLISHED + "password", servers.password());
                properties.setProperty(PUBLISHED + "bootstrap", servers.bootstrap());
            }
            return properties.getProperty(PUBLISHED + what);
        }
    }

    private static Servers start() {
        return switch (System.getProperty(CHOICE, "")) {
            case "embedded" -> new EmbeddedServers();
            case "containers" -> new ContainerServers();
            default -> {
                var hindrance = ContainerServers.hindrance(ContainerServers.engine());
                System.out.println("Tests run on "
                        + hindrance
                                .map(why -> "embedded servers: " + why)
                                .orElse("containers: the Docker engine holds their images"));
                yield hindrance.isEmpty() ? new ContainerServers() : new EmbeddedServers();
            }
        };
    }
}
