package org.baqylau.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.baqylau.local.servers.BrokerServer;
import org.baqylau.local.servers.PostgresServer;

/** The servers of the local stack, over a folder that goes with the tests. */
final class EmbeddedServers implements RealServers.Servers {
    private static final String PASSWORD = "of-the-tests";

    private final PostgresServer postgres;
    private final BrokerServer kafka;

    EmbeddedServers() {
        try {
            var folder = Files.createTempDirectory("baqylau-tests");
            postgres = PostgresServer.start(
                    folder.resolve("postgres"), freePort(), PASSWORD, folder.resolve("postgres.log"));
            kafka = BrokerServer.start(folder.resolve("kafka"), freePort(), freePort(), folder.resolve("kafka.log"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.close();
                postgres.close();
                delete(folder);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            // what is left lies in the folder for temporary files
        }
    }

    @Override
    public String jdbcUrl() {
        return postgres.jdbcUrl(PostgresServer.ADMINISTRATOR);
    }

    @Override
    public String user() {
        return PostgresServer.ADMINISTRATOR;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public String bootstrap() {
        return kafka.bootstrap();
    }
}
