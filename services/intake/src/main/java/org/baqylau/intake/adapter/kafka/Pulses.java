package org.baqylau.intake.adapter.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.baqylau.kit.log.Log;
import org.jboss.logging.Logger;

/**
 * Marks the time of partitions on which nothing happens, so that readers know what can no longer come: one that is a
 * second behind the newest of all, any that was not marked since where nothing has come for a second, and each at least
 * once a minute. What it finds, the log's receipts go by. Two copies of the service may both do it; a mark too many says
 * nothing wrong.
 */
public final class Pulses {
    private static final Logger LOG = Logger.getLogger(Pulses.class);
    private static final long BEHIND = Duration.ofSeconds(1).toMillis();

    /** So close together lie the marks of one round. */
    private static final long ROUND = Duration.ofMillis(200).toMillis();

    private static final long LONGEST_SILENCE = Duration.ofSeconds(60).toMillis();
    private static final long PATIENCE_SECONDS = 5;

    private final Admin admin;
    private final Log log;
    private final List<String> topics;
    private final Clock clock;

    public Pulses(Admin admin, Log log, List<String> topics, Clock clock) {
        this.admin = admin;
        this.log = log;
        this.topics = topics;
        this.clock = clock;
    }

    /** Marks what is due; where the log does not answer, the next round does it. */
    public void beat() {
        try {
            for (var partition : due(latest(), clock.millis())) {
                var _ = log.pulse(partition.topic(), partition.partition());
            }
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debugf(e, "no pulse this time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The partitions to be marked, given when the last record of each was appended; -1 where it has none. */
    static List<TopicPartition> due(Map<TopicPartition, Long> latest, long now) {
        long newest = latest.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        long behind = newest < now - BEHIND ? ROUND : BEHIND;
        var due = new ArrayList<TopicPartition>();
        latest.forEach((partition, time) -> {
            if (time < newest - behind || time < now - LONGEST_SILENCE) {
                due.add(partition);
            }
        });
        return due;
    }

    private Map<TopicPartition, Long> latest() throws ExecutionException, InterruptedException, TimeoutException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : topics) {
            for (int i = 0; i < log.partitions(topic); i++) {
                asked.put(new TopicPartition(topic, i), OffsetSpec.maxTimestamp());
            }
        }
        var latest = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).forEach((partition, found) -> {
            log.passed(partition, found.offset(), found.timestamp());
            latest.put(partition, found.timestamp());
        });
        return latest;
    }
}
