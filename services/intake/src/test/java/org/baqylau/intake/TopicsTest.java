package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.baqylau.documents.Topics;
import org.baqylau.kit.service.ServiceProjection;
import org.baqylau.kit.testing.RealServers;
import org.junit.jupiter.api.Test;

/**
 * What the broker keeps, for how long and how surely, is what {@code topics.yaml} says; partitions and copies are those
 * of the installation, which is here the local stack's.
 */
@QuarkusTest
class TopicsTest extends IntakeTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    ServiceProjection projection;

    @Test
    void areOnTheBrokerAsTheyAreDescribed() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrap()))) {
            for (var topic : Topics.standard()) {
                assertThat(admin.describeTopics(List.of(topic.name()))
                                .allTopicNames()
                                .get())
                        .hasEntrySatisfying(
                                topic.name(),
                                there -> assertThat(there.partitions())
                                        .hasSize(3)
                                        .allSatisfy(partition ->
                                                assertThat(partition.replicas()).hasSize(1)));
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                var config = admin.describeConfigs(List.of(resource))
                        .all()
                        .get()
                        .values()
                        .iterator()
                        .next();

                assertThat(topic.settings())
                        .isNotEmpty()
                        .allSatisfy((name, value) -> assertThat(config.get(name).value())
                                .as(topic.name() + " " + name)
                                .isEqualTo(name.equals("min.insync.replicas") ? "1" : value));
            }
        }
    }

    @Test
    void areCreatedAsTheyAreDescribedWhereTheInstallationSaysNothingElse() {
        assertThat(projection.topics()).hasSameSizeAs(Topics.standard()).allSatisfy(topic -> {
            assertThat(topic.partitions()).isEqualTo(12);
            assertThat(topic.replication()).isEqualTo(3);
        });
    }
}
