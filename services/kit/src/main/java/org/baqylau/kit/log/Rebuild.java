package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        long taken = 0;
        try (var consumer = source.loner()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            applier.stand(partitions).forEach(consumer::seek);
            try (var ahead = new ReadAhead(consumer, projection)) {
                while (goOn.getAsBoolean()) {
                    var records = ahead.next();
                    applier.apply(records);
                    taken += records.size();
                    if (records.isEmpty() && takesOver()) {
                        drop(replaced());
                        return taken;
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

    /** In one transaction: nobody takes anything in, the shadow has come as far, and it becomes the live schema. */
    private boolean takesOver() throws SQLException {
        try (var transaction = Transaction.begin(database, schema)) {
            var connection = transaction.connection();
            Applier.lockPositions(connection);
            if (!cameAsFar(connection)) {
                return false;
            }
            try (var statement = connection.createStatement()) {
                // A copy that waits for these rows wakes on the replaced table and must find itself fenced there.
                statement.executeUpdate("UPDATE position SET next = -1");
                statement.execute("ALTER SCHEMA " + schema + " RENAME TO " + replaced());
                statement.execute("ALTER SCHEMA " + shadow() + " RENAME TO " + schema);
            }
            transaction.commit();
            return true;
        }
    }

    private boolean cameAsFar(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM " + schema + ".position live LEFT JOIN "
                        + shadow() + ".position shadow USING (topic, partition)"
                        + " WHERE live.next > coalesce(shadow.next, 0)");
                var row = select.executeQuery()) {
            return row.next() && row.getLong(1) == 0;
        }
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

    /** The positions of a projection as they stand, for tests and for the operator. */
    public static Map<TopicPartition, Long> positions(
            DataSource database, String schema, Collection<TopicPartition> partitions) throws SQLException {
        return new Applier(database, schema, (connection, records) -> {}, Progress.SILENT).stand(partitions);
    }

    /** Another rebuild of the same service is under way. */
    public static final class AlreadyRunning extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyRunning() {
            super("a rebuild is under way");
        }
    }
}
