package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Where a projection stands on the log, kept beside its rows and moved in the same transaction. */
final class Positions {

    /** The next offset to read and the latest recorded time so far. */
    record Place(long next, Instant recorded) {
        static final Place START = new Place(0, Instant.EPOCH);
    }

    private Positions() {}

    /** The places of these partitions; a partition never seen before gets its row at the start of the log. */
    static Map<TopicPartition, Place> of(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        var places = new TreeMap<TopicPartition, Place>(LogOrder.PARTITIONS);
        for (var partition : partitions.stream().sorted(LogOrder.PARTITIONS).toList()) {
            places.put(partition, of(connection, partition));
        }
        return places;
    }

    private static Place of(Connection connection, TopicPartition partition) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO position (topic, partition, next, recorded) VALUES (?, ?, 0, 'epoch')
                ON CONFLICT DO NOTHING""")) {
            insert.setString(1, partition.topic());
            insert.setInt(2, partition.partition());
            insert.executeUpdate();
        }
        try (var select =
                connection.prepareStatement("SELECT next, recorded FROM position WHERE topic = ? AND partition = ?")) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("position row vanished", "40001");
                }
                return new Place(row.getLong(1), row.getTimestamp(2).toInstant());
            }
        }
    }

    /**
     * Moves one position, first thing in the transaction, so that everything after it is this copy's alone.
     *
     * @throws Fenced where the position is not the expected one
     */
    static void move(Connection connection, TopicPartition partition, Place from, Place to) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE position SET next = ?, recorded = ? WHERE topic = ? AND partition = ? AND next = ?""")) {
            update.setLong(1, to.next());
            update.setTimestamp(2, Timestamp.from(to.recorded()));
            update.setString(3, partition.topic());
            update.setInt(4, partition.partition());
            update.setLong(5, from.next());
            if (update.executeUpdate() != 1) {
                throw new Fenced(partition.toString());
            }
        }
    }
}
