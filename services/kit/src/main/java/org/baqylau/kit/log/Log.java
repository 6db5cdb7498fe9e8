package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Appends to the log. An append completes when every replica that must be in sync has it on disk (acks=all, and the
 * topics flush each append); it fails with {@link LogUnavailable} when that is not known within the patience given. What
 * failed may still be on the log: the same id sent again counts once.
 */
public final class Log implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Map<TopicPartition, Long> latest = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Peak> peaks = new ConcurrentHashMap<>();

    /** The record with the latest append time of its partition, in milliseconds of the epoch. */
    private record Peak(long offset, long time) {}

    /** @param patience how long an append may take before it counts as not acknowledged */
    public Log(String bootstrap, Duration patience) {
        producer = new KafkaProducer<>(
                Map.ofEntries(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        entry(ProducerConfig.LINGER_MS_CONFIG, 1),
                        // Few large appends: what comes while a request is on its way goes with the next.
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024),
                        entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis() / 2)),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis())),
                        entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.toIntExact(patience.toMillis() / 2)),
                        entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Appends one record; records of one key keep their order. */
    public CompletableFuture<Appended> append(String topic, String key, byte[] value, Map<String, String> headers) {
        var recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(UTF_8)));
        return append(new ProducerRecord<>(topic, null, null, key, value, recordHeaders));
    }

    /** Marks the time of an idle partition, so that readers know what can no longer come. */
    public CompletableFuture<Appended> pulse(String topic, int partition) {
        var headers = new RecordHeaders().add(Logged.TYPE, Logged.PULSE.getBytes(UTF_8));
        return append(new ProducerRecord<>(topic, partition, null, "", new byte[0], headers));
    }

    /**
     * Tells which record of a partition has the latest append time, whoever appended it: from its offset on nothing counts
     * as recorded earlier, though the broker's clock be set back.
     */
    public void passed(TopicPartition partition, long offset, long time) {
        peaks.put(partition, new Peak(offset, time));
    }

    public int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of every failure
    private CompletableFuture<Appended> append(ProducerRecord<String, byte[]> record) {
        var appended = new CompletableFuture<Appended>();
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    appended.completeExceptionally(new LogUnavailable(failure));
                } else {
                    var place = new TopicPartition(metadata.topic(), metadata.partition());
                    var peak = peaks.get(place);
                    long before = peak != null && peak.offset() < metadata.offset() ? peak.time() : 0;
                    long recorded = latest.merge(place, Math.max(before, metadata.timestamp()), Math::max);
                    appended.complete(new Appended(
                            metadata.topic(), metadata.partition(), metadata.offset(), Instant.ofEpochMilli(recorded)));
                }
            });
        } catch (KafkaException e) {
            appended.completeExceptionally(new LogUnavailable(e));
        }
        return appended;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
