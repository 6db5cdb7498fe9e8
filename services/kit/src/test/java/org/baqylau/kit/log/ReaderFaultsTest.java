package org.baqylau.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.kit.log.LogFixture.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy.StrategyType;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults that are no event's: the reader goes on once they have passed, and loses nothing. */
class ReaderFaultsTest {

    private final LogFixture fixture = new LogFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void retriesAPassingFaultUntilItPassesAndLosesNothing() {
        var faults = new AtomicInteger(4);
        Projection words = fixture.words();
        fixture.read(
                "one",
                (connection, records) -> {
                    words.apply(connection, records);
                    if (faults.getAndDecrement() > 0) {
                        throw new SQLException("server closed the connection", "08006");
                    }
                },
                Progress.SILENT);
        fixture.append("root/a", "1", "root", 5);
        fixture.append("root/a", "2", "root", 6);

        await(() -> fixture.total("root/a") == 11);
        assertThat(faults.get()).isNegative();
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
    }

    /** As those of another release may be, while that one already runs elsewhere. */
    @Test
    void waitsForTablesThatAreNotAsItKnowsThem() {
        var retried = new AtomicInteger();
        fixture.execute("ALTER TABLE sum RENAME TO another");
        fixture.read("one", fixture.words(), new RetriesHeard(retried));
        fixture.append("root/a", "1", "root", 5);
        await(() -> retried.get() > 0 || fixture.number("SELECT count(*) FROM parked") > 0);

        fixture.execute("ALTER TABLE another RENAME TO sum");

        await(() -> fixture.total("root/a") == 5);
        assertThat(fixture.number("SELECT count(*) FROM parked")).isZero();
    }

    @Test
    void opensAnotherConsumerWhereOneBrokeHoweverOftenThatFails() {
        var broken = new MockConsumer<String, byte[]>(StrategyType.NONE.toString());
        broken.setPollException(new KafkaException("lost authorisation"));
        var left = new AtomicInteger(3);
        var source = fixture.source("one");
        var reader = new Reader(
                source,
                () -> switch (left.getAndDecrement()) {
                    case 3 -> broken;
                    case 2, 1 -> throw new KafkaException("No resolvable bootstrap urls");
                    default -> source.member();
                },
                fixture.database,
                fixture.schema(),
                fixture.words(),
                Progress.SILENT);
        try (reader) {
            reader.start();
            fixture.append("root/a", "1", "root", 5);

            await(() -> fixture.total("root/a") == 5);
            assertThat(reader.isReading()).isTrue();
        }
        assertThat(reader.isReading()).isFalse();
    }

    @Test
    void restsTwiceAsLongBeforeEachFurtherTryUpToThreeSeconds() {
        assertThat(Stream.iterate(Duration.ZERO, Reader::longer)
                        .skip(1)
                        .limit(9)
                        .map(Duration::toMillis))
                .containsExactly(50L, 100L, 200L, 400L, 800L, 1_600L, 3_000L, 3_000L, 3_000L);
    }

    @Test
    void restsSoLongBetweenItsTries() {
        var tries = Collections.synchronizedList(new ArrayList<Long>());
        Projection words = fixture.words();
        fixture.read(
                "one",
                (connection, records) -> {
                    tries.add(System.nanoTime());
                    if (tries.size() < 5) {
                        throw new SQLException("server closed the connection", "08006");
                    }
                    words.apply(connection, records);
                },
                Progress.SILENT);
        fixture.append("root/a", "1", "root", 5);
        await(() -> fixture.total("root/a") == 5);

        for (int i = 1; i < 5; i++) {
            assertThat(Duration.ofNanos(tries.get(i) - tries.get(i - 1)))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(50L << (i - 1)));
        }
    }
}
