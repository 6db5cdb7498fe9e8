package org.baqylau.limits.adapter.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.standing.Submitter;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.Logged;
import org.baqylau.limits.application.LimitsLog;
import org.jspecify.annotations.Nullable;

/** Facts of the system on the service's own topic, keyed by their subject. */
public final class KafkaLimitsLog implements LimitsLog {

    private static final int PATIENCE_SECONDS = 5;
    private static final long LOOK_NANOS = 200_000_000L;

    /** How far the tables have come. */
    public interface Positions {

        /** Next offset of a partition; 0 where it was never read. */
        long next(String topic, int partition);
    }

    /**
     * The topics, by their names on the broker.
     *
     * @param read all that the tables are made of
     * @param own the one that is appended to
     */
    public record Names(Set<String> read, String own) {}

    /** How far the tables had come in a partition when it was looked. */
    private record Reached(long next, long lookedAt) {}

    private final Map<TopicPartition, Reached> reached = new ConcurrentHashMap<>();
    private final Log log;
    private final Names topics;
    private final String bootstrap;
    private final Positions positions;
    private final EventJson json = EventJson.logged();
    private final String submitter = new SubmitterJson().write(Submitter.system("time-limits"));
    private @Nullable Map<TopicPartition, Long> missing;

    public KafkaLimitsLog(Log log, Names topics, String bootstrap, Positions positions) {
        this.log = log;
        this.topics = topics;
        this.bootstrap = bootstrap;
        this.positions = positions;
    }

    @Override
    public CompletableFuture<Place> append(Event event) {
        return log.append(
                        topics.own(),
                        event.subject(),
                        json.write(event),
                        Map.of(
                                Logged.TYPE,
                                event.type(),
                                Logged.SUBMITTER,
                                submitter,
                                "content-type",
                                "application/cloudevents+json"))
                .thenApply(appended -> new Place(appended.topic(), appended.partition(), appended.offset()));
    }

    @Override
    public boolean isRead(Place place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        var known = reached.get(partition);
        if (known != null && (known.next() > place.offset() || System.nanoTime() - known.lookedAt() < LOOK_NANOS)) {
            return known.next() > place.offset();
        }
        var now = new Reached(positions.next(place.topic(), place.partition()), System.nanoTime());
        reached.put(partition, now);
        return now.next() > place.offset();
    }

    @Override
    public synchronized boolean isCaughtUp() {
        var ends = missing == null ? ends() : missing;
        ends.entrySet()
                .removeIf(
                        end -> positions.next(end.getKey().topic(), end.getKey().partition()) >= end.getValue());
        missing = ends;
        return ends.isEmpty();
    }

    /** Where each partition ended when this copy asked first. */
    private Map<TopicPartition, Long> ends() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            for (var topic : topics.read()) {
                for (int partition = 0; partition < log.partitions(topic); partition++) {
                    asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            }
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(asked)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not tell where the log ends", e);
        }
    }
}
