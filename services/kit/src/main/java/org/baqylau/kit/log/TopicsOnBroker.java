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

    /** @param settings as they hold with three brokers; a single one can have no second copy in sync */
    public record Topic(String name, Map<String, String> settings) {}

    private TopicsOnBroker() {}

    /**
     * Creates what is missing; replication 3 with two in sync where there are three brokers, else 1.
     *
     * @param patience how long to wait for a broker
     */
    public static void ensure(String bootstrap, Collection<Topic> topics, int partitions, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
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
                var settings = new HashMap<>(topic.settings());
                if (!replicated) {
                    settings.put("min.insync.replicas", "1");
                }
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
