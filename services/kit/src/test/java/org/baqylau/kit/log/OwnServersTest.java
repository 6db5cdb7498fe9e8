package org.baqylau.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baqylau.kit.log.LogFixture.await;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.baqylau.local.servers.BrokerServer;
import org.baqylau.local.servers.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Servers that belong to this test alone, so that it may count what they flush, and kill them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnServersTest {

    private static final String PASSWORD = "of-the-tests";

    @TempDir
    static Path folder;

    private final int[] ports = {freePort(), freePort(), freePort()};
    private BrokerServer broker;
    private PostgresServer postgres;

    @BeforeAll
    void start() {
        broker = startBroker();
        postgres = startPostgres();
    }

    @AfterAll
    void stop() {
        broker.close();
        postgres.close();
    }

    @Test
    void everyAcknowledgedAppendIsFlushedByTheBrokerThatCounts() throws Exception {
        try (var fixture = new LogFixture(broker.bootstrap(), database())) {
            fixture.append("root/a", "warm", "root", 1);
            long before = flushes();

            for (int i = 0; i < 50; i++) {
                fixture.append("root/a", "r" + i, "root", 1);
            }

            assertThat(flushes() - before).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void theCountOfFlushesTellsATopicThatDoesNotFlush() throws Exception {
        TopicsOnBroker.ensure(
                broker.bootstrap(), List.of(new TopicsOnBroker.Topic("lax", 1, 1, Map.of())), Duration.ofSeconds(20));
        try (var log = new Log(broker.bootstrap(), Duration.ofSeconds(20))) {
            log.append("lax", "a", new byte[1], Map.of()).join();
            long before = flushes();

            for (int i = 0; i < 50; i++) {
                log.append("lax", "a", new byte[1], Map.of()).join();
            }

            assertThat(flushes() - before).isLessThan(10);
        }
    }

    @Test
    void createsATopicWithItsPartitionsAndCopies() throws Exception {
        var replicated = new TopicsOnBroker.Topic("replicated", 5, 3, Map.of("min.insync.replicas", "2"));
        assertThatThrownBy(() -> TopicsOnBroker.ensure(broker.bootstrap(), List.of(replicated), Duration.ofSeconds(1)))
                .as("three copies on one broker")
                .hasRootCauseInstanceOf(InvalidReplicationFactorException.class);

        var here = replicated.with(OptionalInt.empty(), OptionalInt.of(1));
        TopicsOnBroker.ensure(broker.bootstrap(), List.of(here), Duration.ofSeconds(20));

        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            var made =
                    admin.describeTopics(List.of("replicated")).allTopicNames().get();
            assertThat(made)
                    .hasEntrySatisfying(
                            "replicated",
                            topic -> assertThat(topic.partitions())
                                    .hasSize(5)
                                    .allSatisfy(partition ->
                                            assertThat(partition.replicas()).hasSize(1)));
            var named = new ConfigResource(ConfigResource.Type.TOPIC, "replicated");
            assertThat(admin.describeConfigs(List.of(named)).all().get())
                    .hasEntrySatisfying(
                            named,
                            settings -> assertThat(
                                            settings.get("min.insync.replicas").value())
                                    .isEqualTo("1"));
        }
    }

    @Test
    void givesATopicThatSomebodyMadeOtherwiseTheSettingsOfRecord() throws Exception {
        TopicsOnBroker.ensure(
                broker.bootstrap(), List.of(new TopicsOnBroker.Topic("made", 1, 1, Map.of())), Duration.ofSeconds(20));

        TopicsOnBroker.ensure(
                broker.bootstrap(),
                List.of(new TopicsOnBroker.Topic("made", 1, 1, Map.of("flush.messages", "1", "retention.ms", "-1"))),
                Duration.ofSeconds(20));

        var topic = new ConfigResource(ConfigResource.Type.TOPIC, "made");
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            assertThat(admin.describeConfigs(List.of(topic)).all().get()).hasEntrySatisfying(topic, settings -> {
                assertThat(settings.get("flush.messages").value()).isEqualTo("1");
                assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            });
        }
    }

    @Test
    void everyCommitIsFlushedByThePostgresqlThatCounts() throws SQLException {
        try (var connection = database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE counted (number int)");
            long before = walFlushes(statement);

            for (int i = 0; i < 50; i++) {
                statement.executeUpdate("INSERT INTO counted VALUES (" + i + ")");
            }

            assertThat(walFlushes(statement) - before).isGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void losesNothingAndCountsOnceWhenEachServerIsKilledInTheMiddleOfAStream() throws Exception {
        var retries = new AtomicInteger();
        try (var fixture = new LogFixture(broker.bootstrap(), database())) {
            fixture.read("one", fixture.words(), new RetriesHeard(retries));
            fixture.append("root/a", "r", "root", 1);
            appendTo(fixture, 0);
            await(() -> fixture.total("leaf/x") == 100);

            kill(postgres.process());
            appendTo(fixture, 100);
            await(() -> retries.get() > 0);
            postgres = startPostgres();
            await(() -> fixture.total("leaf/x") == 200);

            kill(broker.process());
            try (var impatient = new Log(broker.bootstrap(), Duration.ofSeconds(2))) {
                assertThatThrownBy(() -> impatient
                                .append(fixture.topic(), "leaf/x", new byte[0], Map.of())
                                .join())
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(LogUnavailable.class);
            }
            broker = startBroker();
            appendTo(fixture, 200);
            await(() -> fixture.total("leaf/x") == 300);

            assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
            String live = fixture.dump(fixture.schema());
            fixture.rebuild().run(() -> true);
            assertThat(fixture.dump(fixture.schema())).isEqualTo(live);
        }
    }

    private static void appendTo(LogFixture fixture, int from) {
        for (int i = from; i < from + 100; i++) {
            fixture.append("leaf/x", "l" + i, "root/a", 1);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** Flushes of partitions since the broker's start, as it counts them itself. */
    @SuppressWarnings("BanJNDI") // the address is that of our own child process
    private long flushes() throws Exception {
        var machine = VirtualMachine.attach(Long.toString(broker.process().pid()));
        try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
            return (Long) connector
                    .getMBeanServerConnection()
                    .getAttribute(new ObjectName("kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs"), "Count");
        } finally {
            machine.detach();
        }
    }

    private static long walFlushes(java.sql.Statement statement) throws SQLException {
        statement.execute("SELECT pg_stat_force_next_flush()");
        try (var row = statement.executeQuery("SELECT sum(fsyncs) FROM pg_stat_io WHERE object = 'wal'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private DataSource database() {
        var database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl(PostgresServer.ADMINISTRATOR));
        database.setUser(PostgresServer.ADMINISTRATOR);
        database.setPassword(PASSWORD);
        return database;
    }

    private BrokerServer startBroker() {
        try {
            return BrokerServer.start(folder.resolve("kafka"), ports[0], ports[1], folder.resolve("kafka.log"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private PostgresServer startPostgres() {
        try {
            return PostgresServer.start(folder.resolve("pg"), ports[2], PASSWORD, folder.resolve("pg.log"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
