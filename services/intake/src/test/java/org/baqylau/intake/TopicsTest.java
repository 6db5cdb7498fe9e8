package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.baqylau.documents.Topics;
import org.baqylau.kit.testing.RealServers;
import org.junit.jupiter.api.Test;

/** What the broker keeps, for how long and how surely, is what {@code topics.yaml} says. */
@QuarkusTest
class TopicsTest extends IntakeTest {

    @Test
    void areOnTheBrokerAsTheyAreDescribed() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrap()))) {
            for (var topic : Topics.standard()) {
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
}
