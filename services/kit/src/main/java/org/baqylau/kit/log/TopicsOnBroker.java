package org.baqylau.kit.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that the topics of record exist on the broker. */
public final class TopicsOnBroker {

    /** @param settings of the topic beyond those every topic of record has */
    public record Topic(String name, Map<String, String> settings) {}

    /**
     * What every topic of record has: each append on disk before it is acknowledged, kept for ever, timed by the broker,
     * never led by a copy that missed something.
     */
    private static final Map<String, String> OF_RECORD = Map.of(
            "flush.messages", "1",
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "cleanup.policy", "delete",
            "unclean.leader.election.enable", "false",
            "message.timestamp.type", "LogAppendTime",
            "max.message.bytes", "2097152");

    private TopicsOnBroker() {}

    /**
     * Creates what is missing; replication 3 with two in sync where there are three brokers, else 1.
     *
     * @param patience how long to wait for a broker
     */
    public static void ensure(String bootstrap, Collection<Topic> topics, int partitions, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        try (var admin = Admin.create(config)) {
            while (true) {
                try {
                    create(admin, topics, partitions);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (System.nanoTime() > until) {
                        throw new IllegalStateException("no broker answers at " + bootstrap, e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }

    private static void create(Admin admin, Collection<Topic> topics, int partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        var there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
        boolean replicated =
                admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).size() >= 3;
        List<NewTopic> missing = new ArrayList<>();
        for (var topic : topics) {
            if (!there.contains(topic.name())) {
                var settings = new HashMap<>(OF_RECORD);
                settings.put("min.insync.replicas", replicated ? "2" : "1");
                settings.putAll(topic.settings());
                missing.add(new NewTopic(topic.name(), partitions, (short) (replicated ? 3 : 1)).configs(settings));
            }
        }
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get(10, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
