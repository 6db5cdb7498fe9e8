package org.baqylau.intake.adapter.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.intake.application.FetchEvent;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.Receipt.LogPlace;

/** Reads single events from the log by their place; asked seldom, so each time by a consumer of its own. */
public final class EventsFromLog implements FetchEvent {
    private final EventJson events = EventJson.logged();
    private final String bootstrap;
    private final Duration patience;

    public EventsFromLog(String bootstrap, Duration patience) {
        this.bootstrap = bootstrap;
        this.patience = patience;
    }

    @Override
    public Event at(LogPlace place) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(place.topic(), place.partition());
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            long until = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < until) {
                for (var logged : consumer.poll(Duration.ofMillis(200))) {
                    if (logged.offset() == place.offset()) {
                        return events.read(logged.value());
                    }
                }
            }
            throw new NotAvailable(new IllegalStateException("the log does not answer"));
        } catch (KafkaException e) {
            throw new NotAvailable(e);
        }
    }
}
