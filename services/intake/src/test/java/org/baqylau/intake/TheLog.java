package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.baqylau.kit.testing.RealServers;

/** The log as the broker has it: what was appended since a moment, marks of idle partitions left out. */
final class TheLog {

    private static final KafkaConsumer<String, byte[]> CONSUMER = new KafkaConsumer<>(
            Map.of("bootstrap.servers", RealServers.bootstrap(), "enable.auto.commit", false),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    private final Map<TopicPartition, Long> from;

    private TheLog(Map<TopicPartition, Long> from) {
        this.from = from;
    }

    static TheLog fromNow() {
        synchronized (CONSUMER) {
            return new TheLog(ends());
        }
    }

    /** What was appended since, partition by partition in its order. */
    List<ConsumerRecord<String, byte[]>> appended() {
        synchronized (CONSUMER) {
            var ends = ends();
            var read = new ArrayList<ConsumerRecord<String, byte[]>>();
            CONSUMER.assign(ends.keySet());
            ends.keySet().forEach(partition -> CONSUMER.seek(partition, from.getOrDefault(partition, 0L)));
            while (ends.entrySet().stream().anyMatch(end -> CONSUMER.position(end.getKey()) < end.getValue())) {
                CONSUMER.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (!header(record, "type").equals("pulse")) {
                        read.add(record);
                    }
                });
            }
            return read;
        }
    }

    /** The records of one event. */
    List<ConsumerRecord<String, byte[]>> appended(String id) {
        return appended().stream()
                .filter(record -> text(record).contains("\"id\":\"" + id + "\""))
                .toList();
    }

    static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Map<TopicPartition, Long> ends() {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : List.of("facts", "complaints", "limits")) {
            CONSUMER.partitionsFor(topic)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        return new HashMap<>(CONSUMER.endOffsets(partitions));
    }
}
