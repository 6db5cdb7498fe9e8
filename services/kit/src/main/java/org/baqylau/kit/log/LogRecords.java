package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records as Kafka gives them, as {@link Logged}: with the running maximum of the append time. */
final class LogRecords {

    private LogRecords() {}

    /** @param latest the latest recorded time of a partition before these */
    static List<Logged> read(ConsumerRecords<String, byte[]> polled, Function<TopicPartition, Instant> latest) {
        var records = new ArrayList<Logged>(polled.count());
        for (TopicPartition partition : polled.partitions()) {
            long recorded = latest.apply(partition).toEpochMilli();
            for (var record : polled.records(partition)) {
                recorded = Math.max(recorded, record.timestamp());
                records.add(logged(record, Instant.ofEpochMilli(recorded)));
            }
        }
        return records;
    }

    private static Logged logged(ConsumerRecord<String, byte[]> record, Instant recorded) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
        }
        // PostgreSQL keeps no NUL in a text; no key of ours has one.
        String key = record.key() == null ? "" : record.key().replace('\0', '\uFFFD');
        return new Logged(record.topic(), record.partition(), record.offset(), recorded, key, record.value(), headers);
    }
}
