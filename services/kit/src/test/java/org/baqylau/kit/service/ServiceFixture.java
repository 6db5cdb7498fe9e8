package org.baqylau.kit.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.TopicsOnBroker;
import org.baqylau.kit.testing.RealServers;
import org.flywaydb.core.Flyway;

/** A service that sums numbers by key, each times a factor that tells its releases apart, on the real servers. */
final class ServiceFixture implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name = "s" + UUID.randomUUID().toString().replace("-", "");
    private final Log log = new Log(RealServers.bootstrap(), PATIENCE);
    private final Tables tables = new Tables(RealServers.database(), name);
    private final AtomicBoolean away = new AtomicBoolean();
    private final List<Projecting> running = new ArrayList<>();
    private OptionalInt partitions = OptionalInt.empty();
    private SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private record Config(
            String bootstrap,
            String instance,
            OptionalInt partitions,
            OptionalInt replication,
            Set<String> confidential,
            int batch,
            Duration patience)
            implements LogConfig {}

    private record Service(String schema, String version, Projection projection) implements ServiceProjection {
        @Override
        public Set<String> reads() {
            return Set.of(schema);
        }

        @Override
        public Collection<TopicsOnBroker.Topic> topics() {
            return List.of(new TopicsOnBroker.Topic(schema, 3, 1, Map.of()));
        }
    }

    /** The installation wants so many partitions, whatever the service says. */
    ServiceFixture installedWith(int otherPartitions) {
        partitions = OptionalInt.of(otherPartitions);
        return this;
    }

    int partitionsOnBroker() {
        return log.partitions(name);
    }

    Projecting run(String version, int factor) {
        return run(version, (connection, records) -> add(connection, records, factor));
    }

    /** The first transaction of its rebuild fails as a database does that is restarted. */
    Projecting runBreakingOffOnce(String version, int factor) {
        var broken = new AtomicBoolean();
        return run(version, (connection, records) -> {
            if (schema(connection).endsWith("_shadow") && broken.compareAndSet(false, true)) {
                throw new SQLException("terminating connection due to administrator command", "57P01");
            }
            add(connection, records, factor);
        });
    }

    /** Its rebuild waits in the first transaction until it may go on. */
    Projecting runHalting(String version, int factor, CountDownLatch halted, CountDownLatch goOn) {
        return run(version, (connection, records) -> {
            if (schema(connection).endsWith("_shadow")) {
                halted.countDown();
                await(() -> goOn.getCount() == 0);
            }
            add(connection, records, factor);
        });
    }

    Projecting runUntilTaken(String version, int factor, String... numbers) {
        var started = run(version, factor);
        long sum = 0;
        for (var number : numbers) {
            append("a", number);
            sum += factor * Long.parseLong(number);
        }
        long expected = sum;
        await(() -> total("a") == expected);
        return started;
    }

    private Projecting run(String version, Projection projection) {
        var flyway = Flyway.configure()
                .dataSource(RealServers.database())
                .schemas(name)
                .defaultSchema(name)
                .createSchemas(true)
                .outOfOrder(true)
                .validateOnMigrate(false)
                .locations("classpath:db/log", "classpath:db/words")
                .load();
        flyway.migrate();
        meters = new SimpleMeterRegistry();
        var projecting = new Projecting(
                new Service(name, version, projection),
                new Config(
                        RealServers.bootstrap(),
                        "copy-" + running.size(),
                        partitions,
                        OptionalInt.empty(),
                        Set.of(),
                        100,
                        PATIENCE),
                RealServers.database(),
                flyway,
                meters,
                Clock.systemUTC());
        projecting.start(new StartupEvent());
        running.add(projecting);
        return projecting;
    }

    void stop(Projecting projecting) {
        projecting.stop(new ShutdownEvent());
        running.remove(projecting);
    }

    private void add(Connection connection, List<Logged> records, int factor) throws SQLException {
        if (away.get()) {
            throw new SQLException("the database system is shutting down", "57P03");
        }
        try (var upsert = connection.prepareStatement("""
                INSERT INTO sum (subject, total) VALUES (?, ?)
                ON CONFLICT (subject) DO UPDATE SET total = sum.total + excluded.total""")) {
            for (var logged : records) {
                upsert.setString(1, logged.key());
                upsert.setLong(2, factor * Long.parseLong(new String(logged.value(), UTF_8)));
                upsert.executeUpdate();
            }
        }
    }

    private static String schema(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("SELECT current_schema()")) {
            row.next();
            return row.getString(1);
        }
    }

    void append(String key, String number) {
        log.append(name, key, number.getBytes(UTF_8), Map.of("type", "number")).join();
    }

    void loseTables(boolean lose) {
        away.set(lose);
    }

    long total(String subject) {
        return number("SELECT coalesce(sum(total), 0) FROM sum WHERE subject = '" + subject + "'");
    }

    /** Another one once the tables were built anew. */
    long identityOfTables() {
        return number("SELECT 'sum'::regclass::oid::bigint");
    }

    private long number(String sql) {
        return tables.read(connection -> {
            try (var row = connection.createStatement().executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    void execute(String sql) {
        tables.write(connection -> connection.createStatement().execute(sql));
    }

    double meter(String meter) {
        return meters.get(meter).gauge().value();
    }

    double applied() {
        return meters.get("baqylau.log.applied").counter().count();
    }

    double retried() {
        return meters.get("baqylau.log.retried").counter().count();
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited " + PATIENCE + " in vain");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        List.copyOf(running).forEach(this::stop);
        log.close();
    }
}
