package org.baqylau.kit.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that the topics of record exist on the broker. */
public final class TopicsOnBroker {

    /** @param settings as they hold with three brokers; a single one can have no second copy in sync */
    public record Topic(String name, Map<String, String> settings) {}

    private TopicsOnBroker() {}

    /**
     * Creates what is missing, replication 3 with two in sync where there are three brokers, else 1; and gives topics
     * that are there the settings named here, whoever made them.
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
        Map<ConfigResource, Map<String, String>> present = new HashMap<>();
        for (var topic : topics) {
            var settings = new HashMap<>(topic.settings());
            if (!replicated) {
                settings.put("min.insync.replicas", "1");
            }
            if (there.contains(topic.name())) {
                present.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings);
            } else {
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
                // Another service was quicker: the caller asks again and finds it there.
                throw new TimeoutException("made by another at the same time");
            }
        }
        set(admin, present);
    }

    private static void set(Admin admin, Map<ConfigResource, Map<String, String>> wanted)
            throws ExecutionException, TimeoutException, InterruptedException {
        var held = admin.describeConfigs(wanted.keySet()).all().get(10, TimeUnit.SECONDS);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        wanted.forEach((topic, settings) -> settings.forEach((name, value) -> {
            var entry = Objects.requireNonNull(held.get(topic)).get(name);
            if (entry == null || !value.equals(entry.value())) {
                changes.computeIfAbsent(topic, changed -> new ArrayList<>())
                        .add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
            }
        }));
        admin.incrementalAlterConfigs(changes).all().get(10, TimeUnit.SECONDS);
    }
}
