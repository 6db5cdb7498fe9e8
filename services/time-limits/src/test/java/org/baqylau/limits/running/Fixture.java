package org.baqylau.limits.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.LogSource;
import org.baqylau.kit.log.Progress;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.Reader;
import org.baqylau.kit.log.Rebuild;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.TopicsOnBroker;
import org.baqylau.kit.log.derive.Deriving;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.limits.adapter.kafka.KafkaLimitsLog;
import org.baqylau.limits.adapter.kafka.LimitsDerivation;
import org.baqylau.limits.adapter.postgres.LimitsWriter;
import org.baqylau.limits.adapter.postgres.PostgresAlertChanges;
import org.baqylau.limits.adapter.postgres.PostgresAlerts;
import org.baqylau.limits.adapter.postgres.PostgresDossiers;
import org.baqylau.limits.adapter.postgres.PostgresPast;
import org.baqylau.limits.adapter.postgres.PostgresWatched;
import org.baqylau.limits.application.LimitsLog;
import org.baqylau.limits.application.ReplayLaw;
import org.baqylau.limits.application.Ticker;
import org.baqylau.limits.domain.KzLimits;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Pace;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The service without its doors, on topics and tables of its own, with a clock that the test turns. */
final class Fixture implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Pace PACE = new Pace(Duration.ofMillis(100), Duration.ofMillis(200));

    private final String name = "l" + UUID.randomUUID().toString().replace("-", "");
    private final String facts = name + "-facts";
    private final String limitsTopic = name + "-limits";
    private final List<Reader> readers = new ArrayList<>();
    private final DataSource database = RealServers.database();
    private final Law law;
    private final Log log;
    private final LimitsDerivation derivation;
    final Turned clock = new Turned();
    final Told told;

    /** Goes as the real one, so far ahead as the test says. */
    static final class Turned extends Clock {
        private volatile Duration ahead = Duration.ZERO;
        private volatile @Nullable Instant standing;

        /** Stands still. */
        void standAt(Instant instant) {
            standing = instant;
        }

        void turnTo(Instant instant) {
            ahead = Duration.between(Instant.now(), instant);
        }

        @Override
        public Instant instant() {
            var stands = standing;
            return stands == null ? Instant.now().plus(ahead) : stands;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** With the few limits that most tests are about. */
    Fixture() {
        this(KzLimits.FEW);
    }

    Fixture(Law law) {
        this.law = law;
        derivation = new LimitsDerivation(law, PACE, connection -> new LimitsWriter(connection, () -> {}));
        TopicsOnBroker.ensure(
                RealServers.bootstrap(),
                List.of(
                        new TopicsOnBroker.Topic(facts, 3, 1, Map.of()),
                        new TopicsOnBroker.Topic(limitsTopic, 3, 1, Map.of())),
                PATIENCE);
        migrate(name);
        log = new Log(RealServers.bootstrap(), PATIENCE);
        told = new Told(log, facts);
    }

    private void migrate(String schema) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/log", "classpath:db/time_limits")
                .load()
                .migrate();
    }

    private Projection projection() {
        return new Deriving<>(derivation);
    }

    private LogSource source(String instance) {
        return new LogSource(RealServers.bootstrap(), Set.of(facts, limitsTopic), Set.of(), name, instance, 500);
    }

    Reader read(String instance) {
        var reader = new Reader(source(instance), database, name, projection(), Progress.SILENT).start();
        readers.add(reader);
        return reader;
    }

    /** A copy's ticker, which remembers nothing of other copies or of an earlier life. */
    Ticker ticker() {
        return ticker(own -> own);
    }

    /** A copy's ticker whose way to the log something may happen to. */
    Ticker ticker(UnaryOperator<LimitsLog> way) {
        return new Ticker(
                new PostgresWatched(tables()),
                new PostgresDossiers(tables(), derivation, law),
                way.apply(limitsLog()),
                clock);
    }

    LimitsLog limitsLog() {
        var positions = alerts();
        return new KafkaLimitsLog(
                log,
                new KafkaLimitsLog.Names(Set.of(facts, limitsTopic), limitsTopic),
                RealServers.bootstrap(),
                positions::next);
    }

    PostgresAlerts alerts() {
        return new PostgresAlerts(tables(), derivation);
    }

    PostgresAlertChanges alertChanges() {
        return new PostgresAlertChanges(tables(), derivation, limitsTopic);
    }

    /** As if the database did not answer: no table is where it was. */
    void databaseAway(boolean away) {
        try (Connection connection = database.getConnection();
                var rename = connection.createStatement()) {
            rename.execute(
                    "ALTER SCHEMA " + (away ? name : name + "_away") + " RENAME TO " + (away ? name + "_away" : name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ReplayLaw replays() {
        return new ReplayLaw(new PostgresPast(tables(), derivation, derivation::dossier), law);
    }

    Tables tables() {
        return new Tables(database, name);
    }

    /** Ticks until the condition holds. */
    void tickUntil(Ticker ticker, BooleanSupplier condition) {
        try {
            await(() -> {
                ticker.tick();
                return condition.getAsBoolean();
            });
        } catch (AssertionError e) {
            throw new AssertionError("with these rows:\n" + dump(), e);
        }
    }

    /** Waits until the tables hold all that is on the log now. */
    void settle() {
        await(() -> log.partitions(facts) > 0 && behind() == 0);
    }

    private long behind() {
        long behind = 0;
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrap()))) {
            for (var topic : List.of(facts, limitsTopic)) {
                for (int partition = 0; partition < 3; partition++) {
                    var place = new TopicPartition(topic, partition);
                    long end = admin.listOffsets(Map.of(place, OffsetSpec.latest()))
                            .partitionResult(place)
                            .get()
                            .offset();
                    behind += end
                            - number("SELECT coalesce(max(next), 0) FROM position WHERE topic = '" + topic
                                    + "' AND partition = " + partition);
                }
            }
            return behind;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records that the service has appended, repetitions included. */
    long said() {
        return number("SELECT coalesce(sum(next), 0) FROM position WHERE topic = '" + limitsTopic + "'");
    }

    /** How many different facts of a type the log has. */
    long facts(String type) {
        return number(
                "SELECT count(*) FROM fact WHERE convert_from(value, 'UTF8') LIKE '%\"org.baqylau." + type + ".v1\"%'");
    }

    String text(String sql) {
        return tables().read(connection -> {
            try (var row = connection.createStatement().executeQuery(sql)) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        });
    }

    long number(String sql) {
        return tables().read(connection -> {
            try (var row = connection.createStatement().executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Whether a look now would find nothing to say. */
    boolean nothingUnsaid() {
        var now = "'" + clock.instant() + "'::timestamptz";
        return number("SELECT (SELECT count(*) FROM obligation WHERE look_at < " + now
                        + ") + (SELECT count(*) FROM warning WHERE said IS NULL AND warn_at < " + now + " AND due >= "
                        + now + ") + (SELECT count(*) FROM suspicion WHERE NOT said AND say_from < " + now + ")")
                == 0;
    }

    /** Runs statements as they are. */
    void change(String... statements) {
        try (Connection connection = database.getConnection();
                var change = connection.createStatement()) {
            change.execute("SET search_path = " + name);
            for (var statement : statements) {
                change.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows of these tables were looked at so far, to whatever end. */
    long rowsRead(String... tables) {
        return number("""
                SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_user_tables
                WHERE schemaname = '%s' AND relname IN ('%s')""".formatted(name, String.join("', '", tables)));
    }

    void rebuild() throws SQLException {
        new Rebuild(source("rebuild"), database, name, projection(), this::migrate).run(() -> true);
    }

    /** As a new database would be. */
    void forgetEverything() throws SQLException {
        try (Connection connection = database.getConnection();
                var drop = connection.createStatement()) {
            drop.execute("DROP SCHEMA " + name + " CASCADE");
        }
        migrate(name);
    }

    void stopReading() {
        readers.forEach(Reader::close);
        readers.clear();
    }

    /** Every row that comes from the log, in a fixed order. */
    String dump() {
        var dump = new StringBuilder();
        for (var table : List.of(
                "facility_span",
                "obligation",
                "warning",
                "suspicion",
                "dossier",
                "silence",
                "alert",
                "export",
                "held")) {
            dump.append(table).append('\n');
            tables().read(connection -> {
                try (var row =
                        connection.createStatement().executeQuery("SELECT x::text FROM " + table + " x ORDER BY 1")) {
                    while (row.next()) {
                        dump.append(row.getString(1)).append('\n');
                    }
                    return 0;
                }
            });
        }
        return dump.toString();
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
        stopReading();
        log.close();
    }
}
