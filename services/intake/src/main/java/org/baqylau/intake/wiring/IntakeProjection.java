package org.baqylau.intake.wiring;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.baqylau.documents.Topics;
import org.baqylau.events.Topic;
import org.baqylau.intake.adapter.postgres.IntakeTables;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.TopicsOnBroker;
import org.baqylau.kit.service.ServiceProjection;

/** What this service makes of the log that it writes: the index, and what it must know to judge. */
@Singleton
final class IntakeProjection implements ServiceProjection {

    /** The topics that this service appends to, and therefore indexes. */
    static final Set<String> OWN = Set.of(Topic.FACTS.wire(), Topic.COMPLAINTS.wire());

    private final IntakeTables tables;

    IntakeProjection(IntakeTables tables) {
        this.tables = tables;
    }

    @Override
    public String schema() {
        return IntakeTables.SCHEMA;
    }

    @Override
    public Set<String> reads() {
        return OWN;
    }

    @Override
    public Projection projection() {
        return tables.projection();
    }

    @Override
    public Collection<TopicsOnBroker.Topic> topics() {
        return Topics.standard().stream()
                .map(topic -> new TopicsOnBroker.Topic(
                        topic.name(), topic.partitions(), topic.replication(), topic.settings()))
                .toList();
    }
}
