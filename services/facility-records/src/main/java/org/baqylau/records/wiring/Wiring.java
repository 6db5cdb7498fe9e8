package org.baqylau.records.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.baqylau.documents.Topics;
import org.baqylau.events.Topic;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.TopicsOnBroker;
import org.baqylau.kit.log.derive.Deriving;
import org.baqylau.kit.service.ServiceProjection;
import org.baqylau.records.adapter.postgres.RecordsWriter;
import org.baqylau.records.application.RecordsDerivation;

/** The beans of the service. */
class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RecordsDerivation derivation(ObjectMapper json) {
        return new RecordsDerivation(connection -> new RecordsWriter(connection, json));
    }

    @Produces
    @Singleton
    ServiceProjection projection(RecordsDerivation derivation) {
        Projection deriving = new Deriving<>(derivation);
        return new ServiceProjection() {
            @Override
            public String schema() {
                return "facility_records";
            }

            @Override
            public String version() {
                return "2";
            }

            @Override
            public Set<String> reads() {
                return Set.of(Topic.FACTS.wire(), Topic.COMPLAINTS.wire(), Topic.LIMITS.wire());
            }

            @Override
            public Set<String> later() {
                return Set.of(Topic.LIMITS.wire());
            }

            @Override
            public Projection projection() {
                return deriving;
            }

            @Override
            public Collection<TopicsOnBroker.Topic> topics() {
                return Topics.standard().stream()
                        .map(topic -> new TopicsOnBroker.Topic(
                                topic.name(), topic.partitions(), topic.replication(), topic.settings()))
                        .toList();
            }
        };
    }
}
