package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Builds a projection anew from the start of the log while the present one goes on: into a shadow schema with positions
 * of its own, then puts it in the place of the live one in one transaction, once it has come as far. What it replaces is
 * dropped. It writes nothing to the log.
 */
public final class Rebuild {

    /** So much may be missing that the live projection be halted until it is made up for: less than a second's work. */
    private static final long BATCHES_IN_REACH = 4;

    private final LogSource source;
    private final DataSource database;
    private final String schema;
    private final Projection projection;
    private final Consumer<String> migrate;

    /** @param migrate creates the tables in the schema of the given name */
    public Rebuild(
            LogSource source, DataSource database, String schema, Projection projection, Consumer<String> migrate) {
        this.source = source;
        this.database = database;
        this.schema = schema;
        this.projection = projection;
        this.migrate = migrate;
    }

    private String shadow() {
        return schema + "_shadow";
    }

    private String replaced() {
        return schema + "_replaced";
    }

    /**
     * Runs to its end. Passing faults are thrown: a rebuild that broke leaves the live tables as they are and may simply
     * be started again.
     *
     * @param goOn asked between transactions
     * @return records taken in, or -1 where it was told to stop
     */
    public long run(BooleanSupplier goOn) throws SQLException {
        try (var lock = database.getConnection()) {
            if (!holds(lock)) {
                throw new AlreadyRunning();
            }
            try {
                drop(shadow());
                drop(replaced());
                migrate.accept(shadow());
                return fill(goOn);
            } finally {
                try {
                    drop(shadow());
                } finally {
                    unlock(lock);
                }
            }
        }
    }

    private long fill(BooleanSupplier goOn) throws SQLException {
        var applier = new Applier(database, shadow(), projection, Progress.SILENT);
        var takeOver = new TakeOver(database, schema, shadow(), replaced(), BATCHES_IN_REACH * source.batch());
        var taken = new AtomicLong();
        try (var consumer = source.loner()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            applier.stand(partitions).forEach(consumer::seek);
            try (var ahead = new ReadAhead(consumer, projection)) {
                TakeOver.Shadow filling = () -> {
                    var records = ahead.next();
                    applier.apply(records);
                    taken.addAndGet(records.size());
                };
                while (goOn.getAsBoolean()) {
                    filling.takeMore();
                    if (takeOver.succeeds(filling)) {
                        drop(replaced());
                        return taken.get();
                    }
                }
            }
        }
        return -1;
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : source.topics()) {
            for (var partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        return partitions;
    }

    private void drop(String name) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
        }
    }

    private boolean holds(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(hashtext(?))")) {
            lock.setString(1, shadow());
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void unlock(Connection connection) throws SQLException {
        try (var unlock = connection.prepareStatement("SELECT pg_advisory_unlock(hashtext(?))")) {
            unlock.setString(1, shadow());
            unlock.executeQuery().close();
        }
    }

    /** Another rebuild of the same service is under way. */
    public static final class AlreadyRunning extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyRunning() {
            super("a rebuild is under way");
        }
    }
}
