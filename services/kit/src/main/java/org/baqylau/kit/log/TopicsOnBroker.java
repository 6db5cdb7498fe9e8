package org.baqylau.kit.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
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

    /** @param settings by the broker's names; of copies in sync it asks for no more than there are copies */
    public record Topic(String name, int partitions, int replication, Map<String, String> settings) {

        /** The same, but for what an installation has otherwise. */
        public Topic with(OptionalInt otherPartitions, OptionalInt otherReplication) {
            return new Topic(name, otherPartitions.orElse(partitions), otherReplication.orElse(replication), settings);
        }

        private Map<String, String> held() {
            var held = new HashMap<>(settings);
            held.computeIfPresent(
                    IN_SYNC, (name, least) -> Integer.toString(Math.min(Integer.parseInt(least), replication)));
            return held;
        }
    }

    private static final String IN_SYNC = "min.insync.replicas";

    private TopicsOnBroker() {}

    /**
     * Creates what is missing, and gives topics that are there the settings named here, whoever made them; their
     * partitions and copies stay as they are.
     *
     * @param patience how long to wait for a broker, and for as many as there are to be copies
     */
    public static void ensure(String bootstrap, Collection<Topic> topics, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
        try (var admin = Admin.create(config)) {
            while (true) {
                try {
                    create(admin, topics);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (System.nanoTime() > until) {
                        throw new IllegalStateException("the topics cannot be created at " + bootstrap, e);
                    }
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }

    private static void create(Admin admin, Collection<Topic> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        var there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
        List<NewTopic> missing = new ArrayList<>();
        Map<ConfigResource, Map<String, String>> present = new HashMap<>();
        for (var topic : topics) {
            if (there.contains(topic.name())) {
                present.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic.held());
            } else {
                missing.add(new NewTopic(topic.name(), topic.partitions(), (short) topic.replication())
                        .configs(topic.held()));
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
