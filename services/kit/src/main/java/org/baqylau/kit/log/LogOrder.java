package org.baqylau.kit.log;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/** The one order in which partitions are locked, so that two copies never wait for each other in a ring. */
final class LogOrder {
    static final Comparator<TopicPartition> PARTITIONS =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private LogOrder() {}
}
