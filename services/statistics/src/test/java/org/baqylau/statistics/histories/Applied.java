package org.baqylau.statistics.histories;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.Transaction;
import org.baqylau.kit.log.derive.Deriving;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.statistics.adapter.postgres.FiguresOf;
import org.baqylau.statistics.adapter.postgres.FiguresWriter;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.application.FiguresDerivation;
import org.flywaydb.core.Flyway;

/** The real projection over tables of its own, fed by hand. */
final class Applied implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final List<String> TABLES = List.of(
            "cell", "span", "population", "commission", "member", "declared", "fact", "export", "dependency", "held");

    private final String schema = "s" + UUID.randomUUID().toString().replace("-", "");
    private final FiguresDerivation derivation = new FiguresDerivation(FiguresWriter::new);
    private final Deriving<?, ?> deriving = new Deriving<>(derivation);
    private final Tables tables = new Tables(RealServers.database(), schema);

    Applied() {
        Flyway.configure()
                .dataSource(RealServers.database())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/log", "classpath:db/statistics")
                .load()
                .migrate();
    }

    Figures figures() {
        return FiguresOf.tables(tables, derivation, CLOCK);
    }

    /** @param writers that figures of the past are written by */
    Figures figures(FiguresDerivation.Writers writers, Duration patience) {
        return FiguresOf.tables(tables, new FiguresDerivation(writers), CLOCK, patience);
    }

    /** In the order of the log, so many at a time. */
    Applied inOrder(List<Sent> log, int batch) {
        for (int from = 0; from < log.size(); from += batch) {
            take(log.subList(from, Math.min(log.size(), from + batch)));
        }
        return this;
    }

    /** In batches of any size, each partition in its own order and at its own pace. */
    Applied mixed(List<Sent> log, Random random, int most) {
        var partitions = new TreeMap<String, ArrayDeque<Sent>>();
        for (var sent : log) {
            partitions
                    .computeIfAbsent(sent.topic() + sent.partition(), place -> new ArrayDeque<>())
                    .add(sent);
        }
        while (!partitions.isEmpty()) {
            var batch = new ArrayList<Sent>();
            var places = new ArrayList<>(partitions.keySet());
            for (int left = 1 + random.nextInt(most); left > 0 && !partitions.isEmpty(); ) {
                String place = places.get(random.nextInt(places.size()));
                var queue = partitions.getOrDefault(place, new ArrayDeque<>());
                for (int run = random.nextInt(20); run >= 0 && !queue.isEmpty(); run--, left--) {
                    batch.add(queue.remove());
                }
                if (queue.isEmpty()) {
                    partitions.remove(place);
                    places.remove(place);
                }
            }
            take(batch);
        }
        return this;
    }

    private void take(List<Sent> batch) {
        try (var transaction = Transaction.begin(RealServers.database(), schema)) {
            var connection = transaction.connection();
            deriving.apply(connection, batch.stream().map(Sent::logged).toList());
            try (var move = connection.prepareStatement("""
                    INSERT INTO position (topic, partition, next, recorded) VALUES (?, ?, ?, ?)
                    ON CONFLICT (topic, partition) DO UPDATE SET next = excluded.next, recorded = excluded.recorded""")) {
                for (var sent : batch) {
                    move.setString(1, sent.topic());
                    move.setInt(2, sent.partition());
                    move.setLong(3, sent.offset() + 1);
                    move.setTimestamp(4, Timestamp.from(sent.recorded()));
                    move.addBatch();
                }
                move.executeBatch();
            }
            transaction.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every row of every table that comes from the log. */
    Map<String, List<String>> dump(List<String> of) {
        return tables.read(connection -> {
            var dump = new TreeMap<String, List<String>>();
            for (var table : of) {
                var rows = new ArrayList<String>();
                try (var row = connection.createStatement().executeQuery("SELECT x::text FROM " + table + " x")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
                rows.sort(null);
                dump.put(table, rows);
            }
            return dump;
        });
    }

    Map<String, List<String>> dump() {
        return dump(TABLES);
    }

    @Override
    public void close() throws SQLException {
        try (var connection = RealServers.database().getConnection();
                var drop = connection.createStatement()) {
            drop.execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }
}
