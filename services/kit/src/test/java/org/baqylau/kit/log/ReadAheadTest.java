package org.baqylau.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy.StrategyType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final TopicPartition PARTITION = new TopicPartition("facts", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>(StrategyType.NONE.toString());
    private final List<String> read = new ArrayList<>();
    private final Projection projection = new Projection() {
        @Override
        public void apply(Connection connection, List<Logged> records) {
            throw new AssertionError("nothing is taken in here");
        }

        @Override
        public void readAhead(Logged logged) {
            read.add(logged.key());
            if (logged.key().equals("bad")) {
                throw new IllegalArgumentException("cannot be read");
            }
        }
    };

    ReadAheadTest() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.seek(PARTITION, 0);
    }

    @Test
    void carriesTheLatestRecordedTimeFromPollToPoll() {
        consumer.addRecord(at(0, "a", 2_000));
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> consumer.addRecord(at(1, "b", 1_000)));

        assertThat(all(2))
                .extracting(Logged::recorded)
                .containsExactly(Instant.ofEpochSecond(2), Instant.ofEpochSecond(2));
    }

    @Test
    void givesWhatCannotBeReadToWhoeverTakesItIn() {
        consumer.addRecord(at(0, "bad", 1));
        consumer.addRecord(at(1, "good", 1));

        assertThat(all(2)).extracting(Logged::key).containsExactly("bad", "good");
        assertThat(read).containsExactly("bad", "good");
    }

    private List<Logged> all(int count) {
        var all = new ArrayList<Logged>();
        try (var ahead = new ReadAhead(consumer, projection)) {
            while (all.size() < count) {
                all.addAll(ahead.next());
            }
        }
        return all;
    }

    private static ConsumerRecord<String, byte[]> at(long offset, String key, long millis) {
        return new ConsumerRecord<>(
                "facts",
                0,
                offset,
                millis,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
