package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.baqylau.kit.testing.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times of appends after another process wrote by a clock that went ahead; here the writers set the times. */
class LogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TopicPartition place =
            new TopicPartition("t" + UUID.randomUUID().toString().replace("-", ""), 0);
    private final Instant ahead = Instant.now().plusSeconds(1_800).truncatedTo(ChronoUnit.MILLIS);
    private final Log log = new Log(RealServers.bootstrap(), PATIENCE);

    LogTest() {
        TopicsOnBroker.ensure(
                RealServers.bootstrap(),
                List.of(new TopicsOnBroker.Topic(place.topic(), 1, 1, Map.of("message.timestamp.type", "CreateTime"))),
                PATIENCE);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void areNoEarlierThanWhatPassedBefore() throws Exception {
        long offset = appendedByAnother();
        log.passed(place, offset, ahead.toEpochMilli());

        assertThat(append().recorded()).isEqualTo(ahead);

        log.passed(place, -1, -1);
        assertThat(append().recorded()).isEqualTo(ahead);
    }

    @Test
    void areTheirOwnBeforeWhatPassedLater() throws Exception {
        log.passed(place, 1, ahead.toEpochMilli());

        assertThat(append().recorded()).isBefore(ahead);
        assertThat(appendedByAnother()).isEqualTo(1);
        assertThat(append().recorded()).isEqualTo(ahead);
    }

    private Appended append() {
        return log.append(place.topic(), "key", "value".getBytes(UTF_8), Map.of())
                .join();
    }

    private long appendedByAnother() throws Exception {
        try (var other = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealServers.bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            return other.send(new ProducerRecord<>(place.topic(), 0, ahead.toEpochMilli(), "key", new byte[0]))
                    .get()
                    .offset();
        }
    }
}
