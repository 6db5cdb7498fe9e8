package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.baqylau.kit.log.derive.Deriving;
import org.baqylau.kit.testing.RealServers;
import org.flywaydb.core.Flyway;

/** A topic and a schema of its own on the real servers, with the toy projection {@link Words}. */
final class LogFixture implements AutoCloseable {

    static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");
    private final List<Reader> readers = new ArrayList<>();
    private final Log log;
    private final String bootstrap;
    final DataSource database;

    LogFixture() {
        this(RealServers.bootstrap(), RealServers.database());
    }

    LogFixture(String bootstrap, DataSource database) {
        this.bootstrap = bootstrap;
        this.database = database;
        ensure(name);
        migrate(name);
        log = new Log(bootstrap, PATIENCE);
    }

    private void ensure(String topic) {
        TopicsOnBroker.ensure(
                bootstrap,
                List.of(new TopicsOnBroker.Topic(topic, PARTITIONS, 1, Map.of("flush.messages", "1"))),
                PATIENCE);
    }

    String schema() {
        return name;
    }

    String topic() {
        return name;
    }

    void migrate(String schema) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/log", "classpath:db/words")
                .load()
                .migrate();
    }

    LogSource source(String instance) {
        return new LogSource(bootstrap, Set.of(name), Set.of(), name, instance, 100);
    }

    Projection words() {
        return new Deriving<>(new Words());
    }

    Reader read(String instance) {
        return read(instance, words(), Progress.SILENT);
    }

    Reader read(String instance, Projection projection, Progress progress) {
        return read(instance, database, projection, progress);
    }

    /** @param through which database a copy of the service reaches the tables */
    Reader read(String instance, DataSource through, Projection projection, Progress progress) {
        var reader = new Reader(source(instance), through, name, projection, progress).start();
        readers.add(reader);
        return reader;
    }

    /** Reads another topic too, which waits while this one is far behind. */
    void readWithLater(String later, Projection projection) {
        var source = new LogSource(bootstrap, Set.of(name, later), Set.of(later), name, "one", 100);
        readers.add(new Reader(source, database, name, projection, Progress.SILENT).start());
    }

    /** A second topic, with so many records on it. */
    String later(int records) {
        String later = name + "-later";
        ensure(later);
        fill(later, records);
        return later;
    }

    /** Puts so many records of as many subjects on a topic. */
    void fill(String topic, int records) {
        var sent = new ArrayList<CompletableFuture<Appended>>();
        for (int i = 0; i < records; i++) {
            String subject = "root/" + topic + i;
            sent.add(log.append(topic, subject, Words.text(subject, "1", "root", 1), Map.of("type", "word")));
            if (i < 10 * PARTITIONS) {
                // One by one until each partition of a new topic has its leader.
                sent.getLast().join();
            }
        }
        sent.forEach(CompletableFuture::join);
    }

    Rebuild rebuild() {
        return rebuild(words());
    }

    Rebuild rebuild(Projection projection) {
        return new Rebuild(source("rebuild"), database, name, projection, this::migrate);
    }

    void append(String subject, String id, String kind, int number) {
        appendRaw(subject, Words.text(subject, id, kind, number));
    }

    void appendRaw(String key, byte[] value) {
        log.append(name, key, value, Map.of("type", "word")).join();
    }

    Log log() {
        return log;
    }

    void execute(String sql) {
        new Tables(database, name)
                .write(connection -> connection.createStatement().execute(sql));
    }

    long total(String subject) {
        return number("SELECT coalesce(sum(total), 0) FROM sum WHERE subject = '" + subject + "'");
    }

    long number(String sql) {
        return new Tables(database, name).read(connection -> {
            try (var row = connection.createStatement().executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Every row that comes from the log, in a fixed order; positions and order of arrival left out. */
    String dump(String schema) {
        var dump = new StringBuilder();
        for (var table : List.of("sum", "fact", "export", "dependency", "held")) {
            dump.append(table).append(rows(schema, table)).append('\n');
        }
        return dump.toString();
    }

    private List<String> rows(String schema, String table) {
        var rows = new ArrayList<String>();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("SELECT x::text FROM " + schema + "." + table + " x");
                var row = select.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        rows.sort(null);
        return rows;
    }

    /** One record of this topic as a reader gives it. */
    Logged logged(int partition, long offset, String key, byte[] value) {
        return new Logged(name, partition, offset, Instant.ofEpochSecond(offset), key, value, Map.of("type", "word"));
    }

    Applier applier() {
        return new Applier(database, name, words(), Progress.SILENT);
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited " + PATIENCE + " in vain");
            }
            Thread.onSpinWait();
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
        log.close();
    }
}
