package org.baqylau.local.stack;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.baqylau.local.identity.LocalIssuer;
import org.baqylau.local.servers.BrokerServer;
import org.baqylau.local.servers.PostgresServer;

/** All parts of one stack, from start to stop. */
final class Stack implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofMinutes(2);
    private static final long LARGEST_LOG = 20L * 1024 * 1024;

    private final Options options;
    private final DataFolder folder;
    private final Path programs;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
    private final Origin origin;
    private final StackFile file;
    private final int postgresPort = FreePort.next();
    private final int brokerPort = FreePort.next();
    private final int controllerPort = FreePort.next();
    private volatile boolean stopping;

    /** @param programs the folder with the services' built programs */
    Stack(Options options, DataFolder folder, Path programs) throws IOException {
        this.options = options;
        this.folder = folder;
        this.programs = programs;
        for (var service : Service.ALL) {
            ports.put(service.name(), FreePort.next());
        }
        StackFile.endLeftOvers(folder.path());
        int port = options.port() == 0 ? FreePort.next() : options.port();
        this.origin =
                Origin.open(vertx, port, LocalIssuer.router(vertx, "http://localhost:" + port, folder.keys()), ports);
        String url = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + Database.NAME;
        Map<String, String> jdbc = new LinkedHashMap<>();
        Service.ALL.forEach(service -> jdbc.put(service.name(), url + "?user=" + service.schema()));
        this.file = new StackFile(folder.path(), url(), "127.0.0.1:" + brokerPort, jdbc);
    }

    String url() {
        return "http://localhost:" + origin.port();
    }

    /** Starts everything and returns once all of it answers. */
    void start() throws IOException, SQLException {
        part(
                "broker",
                () -> BrokerServer.launch(folder.kafka(), brokerPort, controllerPort, log("broker"))
                        .process());
        var postgres = new AtomicReference<PostgresServer>();
        part("postgresql", () -> {
            var launched = launchPostgres();
            postgres.set(launched);
            return launched.process();
        });
        var first = Objects.requireNonNull(postgres.get());
        first.awaitAnswer();
        Database.prepare(first, folder);
        for (var service : Service.ALL) {
            part(service.name(), () -> launch(service));
        }
        awaitReady();
        Thread.ofPlatform().name("supervision").daemon().start(this::supervise);
    }

    private Part part(String name, Part.Starter starter) throws IOException {
        var part = new Part(name, starter);
        synchronized (parts) {
            if (stopping) {
                throw new Refusal("Stopped while it was starting.");
            }
            part.start();
            parts.add(part);
            // At once, so that what a killed run leaves behind is known.
            write();
        }
        return part;
    }

    private PostgresServer launchPostgres() throws IOException {
        return PostgresServer.launch(
                folder.postgres(), postgresPort, folder.secret("db-administrator"), log("postgresql"));
    }

    private Process launch(Service service) throws IOException {
        Path jar = programs.resolve(service.name()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refusal("The service " + service.name() + " is not built; run mvn package first.");
        }
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:MaxMetaspaceSize=192m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(log(service.name()).toFile()));
        var environment = process.environment();
        environment.put("BAQYLAU_PORT", String.valueOf(ports.get(service.name())));
        environment.put("BAQYLAU_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + Database.NAME);
        environment.put("BAQYLAU_DB_USER", service.schema());
        environment.put("BAQYLAU_DB_PASSWORD", folder.secret("db-" + service.schema()));
        environment.put("BAQYLAU_KAFKA", "127.0.0.1:" + brokerPort);
        environment.put("BAQYLAU_ISSUER", url() + "/identity");
        environment.put("BAQYLAU_SESSION_SECRET", folder.secret("session"));
        environment.put("BAQYLAU_INSTANCE", service.name() + "-1");
        environment.put("BAQYLAU_PARTITIONS", "3");
        environment.put("BAQYLAU_REPLICATION", "1");
        environment.put("BAQYLAU_KEYS", folder.keys().toString());
        environment.put("BAQYLAU_SPOOL", folder.spool().toString());
        return process.start();
    }

    /** The log of a part; one that has grown large is put aside at the next start. */
    private Path log(String name) throws IOException {
        Path log = folder.logs().resolve(name + ".log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private void awaitReady() throws IOException {
        long until = System.nanoTime() + UNTIL_READY.toNanos();
        for (var service : Service.ALL) {
            while (!ready(service)) {
                if (System.nanoTime() > until) {
                    throw new Refusal("The service " + service.name() + " does not become ready; see "
                            + log(service.name()) + ".");
                }
                revive();
                pause();
            }
        }
    }

    private boolean ready(Service service) {
        try {
            var health =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + ports.get(service.name()) + "/q/health/ready")
                            .toURL()
                            .openConnection();
            health.setConnectTimeout(500);
            health.setReadTimeout(2_000);
            return health.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void supervise() {
        while (!stopping) {
            revive();
            pause();
        }
    }

    /** Whatever keeps one part from starting, the others are looked after, and it is tried again. */
    private void revive() {
        for (var part : parts) {
            try {
                if (!stopping && part.revive()) {
                    write();
                }
            } catch (IOException | RuntimeException e) {
                System.err.println(part.name() + " could not be started again: " + e.getMessage());
            }
        }
    }

    private void write() throws IOException {
        file.write(parts);
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Options options() {
        return options;
    }

    /** Services first, then the broker, then PostgreSQL, so that each finds what it needs to end cleanly. */
    @Override
    public void close() {
        synchronized (parts) {
            stopping = true;
        }
        origin.close();
        end(part -> !isServer(part), Duration.ofSeconds(7), "TERM");
        end(part -> part.name().equals("broker"), Duration.ofSeconds(5), "TERM");
        // Fast, then at once: then it recovers at its next start. Its children would outlive a postmaster that is
        // killed.
        end(part -> part.name().equals("postgresql"), Duration.ofSeconds(3), "INT", "QUIT");
        vertx.close();
    }

    private static boolean isServer(Part part) {
        return part.name().equals("broker") || part.name().equals("postgresql");
    }

    /** By one signal after the other, each with so much patience; what lives then is killed. */
    private void end(Predicate<Part> which, Duration patience, String... signals) {
        var ending = parts.stream().filter(which).toList();
        for (String signal : signals) {
            ending.forEach(part -> part.end(signal));
            long until = System.nanoTime() + patience.toNanos();
            ending.forEach(part -> part.awaitEnd(until));
        }
        ending.forEach(Part::kill);
    }
}
