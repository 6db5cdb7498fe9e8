package org.baqylau.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes records of the log into one projection: rows, figures, ids and position in one transaction. A record that cannot
 * be taken in is found by halving and parked; a passing fault is thrown to the caller, who tries again.
 */
final class Applier {

    private final DataSource database;
    private final String schema;
    private final Projection projection;
    private final Progress progress;
    private final Map<TopicPartition, Positions.Place> places = new HashMap<>();

    Applier(DataSource database, String schema, Projection projection, Progress progress) {
        this.database = database;
        this.schema = schema;
        this.projection = projection;
        this.progress = progress;
    }

    /** Reads the positions of these partitions anew and forgets all others; gives the next offset of each. */
    Map<TopicPartition, Long> stand(Collection<TopicPartition> partitions) throws SQLException {
        places.clear();
        try (var transaction = Transaction.begin(database, schema)) {
            places.putAll(Positions.of(transaction.connection(), partitions));
            transaction.commit();
        }
        var next = new TreeMap<TopicPartition, Long>(LogOrder.PARTITIONS);
        places.forEach((partition, place) -> next.put(partition, place.next()));
        return next;
    }

    Positions.Place place(TopicPartition partition) {
        return places.getOrDefault(partition, Positions.Place.START);
    }

    /** Records in the order of the log within each partition. */
    void apply(List<Logged> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try {
            take(records);
        } catch (RuntimeException | SQLException | Error fault) {
            if (Faults.passes(fault)) {
                throw fault;
            }
            if (records.size() == 1) {
                park(records.getFirst(), fault);
            } else {
                int half = records.size() / 2;
                apply(records.subList(0, half));
                apply(records.subList(half, records.size()));
            }
        }
    }

    private void take(List<Logged> records) throws SQLException {
        var moved = ends(records);
        try (var transaction = Transaction.begin(database, schema)) {
            var connection = transaction.connection();
            move(connection, moved);
            var free = setAside(connection, records);
            if (!free.isEmpty()) {
                projection.apply(connection, free);
            }
            transaction.commit();
        }
        places.putAll(moved);
        progress.applied(records.size());
    }

    private void park(Logged logged, Throwable fault) throws SQLException {
        var moved = ends(List.of(logged));
        try (var transaction = Transaction.begin(database, schema)) {
            move(transaction.connection(), moved);
            Parking.park(transaction.connection(), logged, ParkedFor.of(fault));
            transaction.commit();
        }
        places.putAll(moved);
        progress.parked(logged, fault instanceof Exception known ? known : new IllegalStateException(fault));
    }

    private void move(Connection connection, Map<TopicPartition, Positions.Place> moved) throws SQLException {
        for (var to : moved.entrySet()) {
            Positions.move(connection, to.getKey(), place(to.getKey()), to.getValue());
        }
    }

    /** Later records of a parked subject wait behind it; the time of a partition is nobody's subject. */
    private List<Logged> setAside(Connection connection, List<Logged> records) throws SQLException {
        var parked = Parking.subjects(connection);
        if (parked.isEmpty()) {
            return records;
        }
        var free = new ArrayList<Logged>(records.size());
        for (var logged : records) {
            if (!logged.isPulse() && parked.contains(Parking.Subject.of(logged))) {
                Parking.park(connection, logged, ParkedFor.BEHIND);
            } else {
                free.add(logged);
            }
        }
        return free;
    }

    /**
     * Takes the parked records of one subject in again, in order.
     *
     * @return how many there were; all of them stay parked where one fails again
     */
    int replay(String topic, String key) throws SQLException {
        try (var transaction = Transaction.begin(database, schema)) {
            var connection = transaction.connection();
            lockPositions(connection);
            var parked = Parking.of(connection, topic, key);
            if (!parked.isEmpty()) {
                projection.apply(connection, parked);
                Parking.release(connection, topic, key);
            }
            transaction.commit();
            return parked.size();
        }
    }

    /** No reader takes anything in while this lasts. */
    static void lockPositions(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT 1 FROM position ORDER BY topic, partition FOR UPDATE")) {
            lock.executeQuery().close();
        }
    }

    private Map<TopicPartition, Positions.Place> ends(List<Logged> records) {
        var ends = new TreeMap<TopicPartition, Positions.Place>(LogOrder.PARTITIONS);
        for (var logged : records) {
            ends.put(
                    new TopicPartition(logged.topic(), logged.partition()),
                    new Positions.Place(logged.offset() + 1, logged.recorded()));
        }
        return ends;
    }
}
