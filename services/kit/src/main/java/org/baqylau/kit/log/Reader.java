package org.baqylau.kit.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads the log on a thread of its own into one projection, one transaction for each poll, from the position that stands
 * beside the rows. Faults that pass are retried without end; Kafka's own offsets are committed for the display of lag
 * alone.
 */
public final class Reader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** So long what comes one by one is gathered into one transaction; what comes alone does not wait. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final LogSource source;
    private final Supplier<Consumer<String, byte[]>> members;
    private final Applier applier;
    private final Progress progress;
    private final Thread thread;
    private volatile Consumer<String, byte[]> consumer;
    private volatile boolean closing;
    private volatile boolean reading;

    public Reader(LogSource source, DataSource database, String schema, Projection projection, Progress progress) {
        this(source, source::member, database, schema, projection, progress);
    }

    /** @param members gives a consumer of the group, and another where that one broke */
    Reader(
            LogSource source,
            Supplier<Consumer<String, byte[]>> members,
            DataSource database,
            String schema,
            Projection projection,
            Progress progress) {
        this.source = source;
        this.members = members;
        this.progress = progress;
        this.applier = new Applier(database, schema, projection, progress);
        this.consumer = members.get();
        this.thread = Thread.ofPlatform().name("log-" + schema).unstarted(this::readOn);
    }

    public Reader start() {
        thread.start();
        return this;
    }

    /** Whether this copy has had its partitions given and has read from the log, and is still at it. */
    public boolean isReading() {
        return reading && thread.isAlive();
    }

    /**
     * Takes the parked records of one subject in again, in order.
     *
     * @return how many there were
     * @throws Parking.StillBad where one fails again: all stay parked
     * @throws Tables.TablesUnavailable where the database does not answer: all stay parked
     */
    public static int replay(DataSource database, String schema, Projection projection, String topic, String key) {
        try {
            return new Applier(database, schema, projection, Progress.SILENT).replay(topic, key);
        } catch (SQLException | RuntimeException fault) {
            if (fault instanceof SQLException away && Faults.passes(fault)) {
                throw new Tables.TablesUnavailable(away);
            }
            throw new Parking.StillBad(fault);
        }
    }

    private void readOn() {
        Duration pause = Duration.ZERO;
        boolean stale = true;
        boolean broken = false;
        while (!closing) {
            try {
                if (broken) {
                    reopen();
                    broken = false;
                }
                if (consumer.assignment().isEmpty() && consumer.subscription().isEmpty()) {
                    consumer.subscribe(source.topics(), new Seek());
                } else if (stale) {
                    seek(consumer.assignment());
                }
                stale = false;
                poll();
                pause = Duration.ZERO;
            } catch (WakeupException | InterruptException stop) {
                stale = true;
            } catch (Exception | Error fault) {
                stale = true;
                if (!(fault instanceof Fenced)) {
                    progress.retrying(fault instanceof Exception known ? known : new IllegalStateException(fault));
                }
                tellLag();
                pause = longer(pause);
                rest(pause);
                broken |= fault instanceof KafkaException;
            }
        }
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(3)));
    }

    private void poll() throws SQLException {
        var polled = consumer.poll(POLL);
        if (!consumer.assignment().isEmpty()) {
            reading = true;
        }
        long began = System.nanoTime();
        if (!polled.isEmpty()) {
            applier.apply(LogRecords.read(
                    polled, partition -> applier.place(partition).recorded()));
            commitForDisplay(polled.partitions());
        }
        boolean busy = polled.count() >= source.batch() / 2;
        firstThingsFirst(busy);
        tellLag();
        if (!polled.isEmpty() && !busy) {
            rest(GATHER.minusNanos(System.nanoTime() - began));
        }
    }

    /** While there is much to take in the client does not tell how far other partitions are behind: the broker does. */
    private void firstThingsFirst(boolean busy) {
        var later = consumer.assignment().stream()
                .filter(partition -> source.later().contains(partition.topic()))
                .toList();
        if (later.isEmpty()) {
            return;
        }
        if (busy && behind(later) > source.batch()) {
            consumer.pause(later);
        } else {
            consumer.resume(later);
        }
    }

    private long behind(Collection<TopicPartition> later) {
        var first = new HashSet<>(consumer.assignment());
        first.removeAll(later);
        return consumer.endOffsets(first).entrySet().stream()
                .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                .sum();
    }

    private void commitForDisplay(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (var partition : partitions) {
            offsets.put(
                    partition, new OffsetAndMetadata(applier.place(partition).next()));
        }
        consumer.commitAsync(offsets, (committed, failure) -> {});
    }

    /** What was fetched but is not taken in yet lags too. */
    private void tellLag() {
        try {
            long lag = 0;
            for (var partition : consumer.assignment()) {
                var unfetched = consumer.currentLag(partition);
                if (unfetched.isPresent()) {
                    lag += unfetched.getAsLong()
                            + consumer.position(partition)
                            - applier.place(partition).next();
                }
            }
            progress.lag(lag);
        } catch (KafkaException | IllegalStateException e) {
            // A client that broke knows no lag; the one that follows it does.
        }
    }

    private void seek(Collection<TopicPartition> partitions) throws SQLException {
        applier.stand(partitions).forEach(consumer::seek);
    }

    /** A fault of the client itself (fenced instance, lost authorisation) leaves a consumer that answers no more. */
    private void reopen() {
        try {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        } catch (KafkaException ignored) {
            // It is given up anyway.
        }
        consumer = members.get();
    }

    /** How long to rest before the next try: 50 ms, then twice as long each time, at the most 3 s. */
    static Duration longer(Duration pause) {
        var doubled = pause.isZero() ? Duration.ofMillis(50) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Seek implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing to hand over: the position lies beside the rows.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                seek(consumer.assignment());
            } catch (SQLException e) {
                throw new KafkaException("positions not readable", e);
            }
        }
    }
}
