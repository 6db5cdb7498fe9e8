package org.baqylau.kit.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads on a thread of its own what comes next from the start of the log, while what came before is taken in. Only this
 * thread uses the consumer until it is closed.
 */
final class ReadAhead implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<String, byte[]> consumer;
    private final Projection projection;
    private final Map<TopicPartition, Instant> latest = new HashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("log-ahead").factory());
    private CompletableFuture<List<Logged>> coming;

    ReadAhead(Consumer<String, byte[]> consumer, Projection projection) {
        this.consumer = consumer;
        this.projection = projection;
        this.coming = CompletableFuture.supplyAsync(this::read, thread);
    }

    /** The next records in the order of each partition; none where none came for a moment. */
    List<Logged> next() {
        var records = coming.join();
        coming = CompletableFuture.supplyAsync(this::read, thread);
        return records;
    }

    private List<Logged> read() {
        var records = LogRecords.read(consumer.poll(POLL), partition -> latest.getOrDefault(partition, Instant.EPOCH));
        for (var logged : records) {
            latest.put(new TopicPartition(logged.topic(), logged.partition()), logged.recorded());
            try {
                projection.readAhead(logged);
            } catch (RuntimeException e) {
                // Met again, and parked, where it is taken in.
            }
        }
        return records;
    }

    /** Waits until nothing is read any more. */
    @Override
    public void close() {
        consumer.wakeup();
        thread.close();
    }
}
