package org.baqylau.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Kafka's own load tool, tuned, on a topic like that of the facts: as fast as the log takes events in here. */
final class KafkasOwn {

    private static final String LIKE = "facts";
    private static final int RECORDS = 100_000;

    /** The last line alone tells percentiles. */
    private static final Pattern TOTAL = Pattern.compile("([0-9.]+) records/sec .* 95th");

    private final String bootstrap;
    private final String topic;
    private final Path folder;

    /** @param run makes the topic of this run its own */
    KafkasOwn(String bootstrap, String run, Path folder) {
        this.bootstrap = bootstrap;
        this.topic = run;
        this.folder = folder;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var like = new ConfigResource(ConfigResource.Type.TOPIC, LIKE);
            var settings = requireNonNull(
                            admin.describeConfigs(Set.of(like)).all().get().get(like))
                    .entries()
                    .stream()
                    .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
            int partitions = requireNonNull(admin.describeTopics(Set.of(LIKE))
                            .allTopicNames()
                            .get()
                            .get(LIKE))
                    .partitions()
                    .size();
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Appends events like these, as many as make a steady rate.
     *
     * @return records in a second
     */
    double rate(List<String> events) {
        try {
            Path payload = folder.resolve("payload.ndjson");
            Files.write(payload, events);
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.apache.kafka.tools.ProducerPerformance",
                            "--topic",
                            topic,
                            "--num-records",
                            Integer.toString(RECORDS),
                            "--throughput",
                            "-1",
                            "--payload-file",
                            payload.toString(),
                            "--producer-props",
                            "bootstrap.servers=" + bootstrap,
                            "acks=all",
                            "linger.ms=5",
                            "batch.size=262144",
                            "buffer.memory=67108864")
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), UTF_8);
            Load.require(process.waitFor() == 0, told);
            var total = TOTAL.matcher(told);
            Load.require(total.find(), told);
            return Double.parseDouble(total.group(1));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
