package org.baqylau.local.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server as a child process, on the loopback address alone, with every durability setting on. Its data
 * folder outlives it; a server that was killed recovers when it is started again.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String ADMINISTRATOR = "postgres";
    private static final Duration START = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private final String password;
    private final Process process;

    private PostgresServer(Path data, int port, String password, Process process) {
        this.data = data;
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /**
     * Starts over this data folder, made if it is not there, and waits until the server answers.
     *
     * @param password of the administrator {@value #ADMINISTRATOR}; the one that the folder was made with
     * @param log where the server writes what it has to say
     */
    public static PostgresServer start(Path data, int port, String password, Path log) throws IOException {
        var server = launch(data, port, password, log);
        server.awaitAnswer();
        return server;
    }

    /** Starts without waiting for an answer. */
    public static PostgresServer launch(Path data, int port, String password, Path log) throws IOException {
        Path folder = data.toAbsolutePath();
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            // Whole or not at all, however it is cut off.
            Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
            delete(fresh);
            initialise(fresh, password);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        LeftOver.endPostgres(folder);
        var command = new ArrayList<String>(asServerUser());
        command.add(PostgresBinaries.folder().resolve("bin/postgres").toString());
        command.addAll(List.of("-D", folder.toString(), "-p", Integer.toString(port)));
        settings(folder).forEach(setting -> command.addAll(List.of("-c", setting)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new PostgresServer(folder, port, password, process);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Durable, and sized for two cores that all parts share. */
    private static List<String> settings(Path folder) {
        return List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=" + (folder.toString().length() < 80 ? folder : ""),
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=120",
                "shared_buffers=256MB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "random_page_cost=1.1",
                "jit=off",
                "max_parallel_workers_per_gather=0",
                "timezone=UTC",
                "log_min_messages=warning");
    }

    private static void initialise(Path folder, String password) throws IOException {
        Files.createDirectories(folder.getParent());
        Path secret = Files.createTempFile(folder.getParent(), "pg", null);
        try {
            Files.writeString(secret, password);
            var command = new ArrayList<String>(asServerUser());
            command.add(PostgresBinaries.folder().resolve("bin/initdb").toString());
            command.addAll(List.of(
                    "-D",
                    folder.toString(),
                    "-U",
                    ADMINISTRATOR,
                    "--pwfile",
                    secret.toString(),
                    "--auth",
                    "scram-sha-256",
                    "--encoding",
                    "UTF8",
                    "--locale",
                    "C.UTF-8",
                    "--data-checksums"));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making a PostgreSQL data folder", e);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** PostgreSQL refuses to run as root: in a user namespace of its own it is nobody, and owns its files still. */
    private static List<String> asServerUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    /** @throws IOException where the server ends or does not answer within a minute */
    public void awaitAnswer() throws IOException {
        long until = System.nanoTime() + START.toNanos();
        while (true) {
            try (Connection connection = connect(ADMINISTRATOR)) {
                connection.isValid(1);
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new IOException("PostgreSQL ended with status " + process.exitValue() + " at its start", e);
                }
                if (System.nanoTime() > until) {
                    throw new IOException("PostgreSQL does not answer", e);
                }
            }
            pause();
        }
    }

    /** A connection of the administrator to a database. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), ADMINISTRATOR, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Process process() {
        return process;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** Fast shutdown: sessions are ended, everything is on disk. */
    @Override
    public void close() {
        LeftOver.signal(process.pid(), "INT");
        try {
            if (!process.waitFor(8, TimeUnit.SECONDS)) {
                LeftOver.signal(process.pid(), "QUIT");
                if (!process.waitFor(3, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
