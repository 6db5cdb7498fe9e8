package org.baqylau.intake.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Which partitions need a mark, in milliseconds since the epoch. */
class PulsesTest {

    private static final long NOW = 1_000_000;
    private static final TopicPartition BUSY = new TopicPartition("facts", 0);
    private static final TopicPartition IDLE = new TopicPartition("facts", 1);

    @Test
    void onesThatAreMoreThanASecondBehindTheNewest() {
        assertThat(Pulses.due(Map.of(BUSY, NOW, IDLE, NOW - 1_001), NOW)).containsExactly(IDLE);
        assertThat(Pulses.due(Map.of(BUSY, NOW, IDLE, NOW - 1_000), NOW)).isEmpty();
    }

    @Test
    void onesThatWereNotMarkedSinceTheNewestWhereNothingElseComes() {
        long newest = NOW - 1_001;

        assertThat(Pulses.due(Map.of(BUSY, newest, IDLE, newest - 201), NOW)).containsExactly(IDLE);
        assertThat(Pulses.due(Map.of(BUSY, newest, IDLE, newest - 200), NOW)).isEmpty();
        assertThat(Pulses.due(Map.of(BUSY, newest, IDLE, newest - 201), NOW - 1))
                .isEmpty();
    }

    @Test
    void allOnceAMinuteWhereNothingHappensAnywhere() {
        assertThat(Pulses.due(Map.of(BUSY, NOW - 60_001, IDLE, NOW - 60_001), NOW))
                .containsExactlyInAnyOrder(BUSY, IDLE);
        assertThat(Pulses.due(Map.of(BUSY, NOW - 60_000, IDLE, NOW - 60_000), NOW))
                .isEmpty();
    }

    @Test
    void onesWithoutARecordOnceAnotherHasOne() {
        assertThat(Pulses.due(Map.of(BUSY, NOW, IDLE, -1L), NOW)).containsExactly(IDLE);
    }

    @Test
    void allOfALogThatIsEmpty() {
        assertThat(Pulses.due(Map.of(BUSY, -1L, IDLE, -1L), NOW)).containsExactlyInAnyOrder(BUSY, IDLE);
    }

    /** One mark brings a partition up to the newest: then it is quiet. */
    @Test
    void noneOnceTheyAreMarked() {
        var latest = new HashMap<>(Map.of(BUSY, NOW, IDLE, NOW - 5_000));

        Pulses.due(latest, NOW + 500).forEach(partition -> latest.put(partition, NOW + 500));

        assertThat(Pulses.due(latest, NOW + 1_000)).isEmpty();
    }
}
