package org.baqylau.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private final LogFixture fixture = new LogFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** So that two copies that see new partitions at once do not wait for each other. */
    @Test
    void beginInTheOneOrderOfTheLog() throws Exception {
        var partitions = IntStream.of(2, 0, 1)
                .mapToObj(partition -> new TopicPartition("facts", partition))
                .toList();

        fixture.applier().stand(partitions);

        assertThat(List.of(
                        fixture.number("SELECT partition FROM position ORDER BY ctid LIMIT 1"),
                        fixture.number("SELECT partition FROM position ORDER BY ctid LIMIT 1 OFFSET 1")))
                .containsExactly(0L, 1L);
    }
}
