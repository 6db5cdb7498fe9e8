package org.baqylau.limits.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;
import org.baqylau.documents.Topics;
import org.baqylau.events.Topic;
import org.baqylau.kit.language.Texts;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.TopicsOnBroker;
import org.baqylau.kit.log.derive.Deriving;
import org.baqylau.kit.service.LogConfig;
import org.baqylau.kit.service.ServiceProjection;
import org.baqylau.limits.adapter.kafka.KafkaLimitsLog;
import org.baqylau.limits.adapter.kafka.LimitsDerivation;
import org.baqylau.limits.adapter.packs.FolderOfPacks;
import org.baqylau.limits.adapter.postgres.KeptPacksInTables;
import org.baqylau.limits.adapter.postgres.LimitsWriter;
import org.baqylau.limits.adapter.postgres.PostgresAlertChanges;
import org.baqylau.limits.adapter.postgres.PostgresAlerts;
import org.baqylau.limits.adapter.postgres.PostgresDossiers;
import org.baqylau.limits.adapter.postgres.PostgresPast;
import org.baqylau.limits.adapter.postgres.PostgresWatched;
import org.baqylau.limits.application.AlertFeed;
import org.baqylau.limits.application.Dossiers;
import org.baqylau.limits.application.LimitsLog;
import org.baqylau.limits.application.PacksInUse;
import org.baqylau.limits.application.ReplayLaw;
import org.baqylau.limits.application.Ticker;
import org.baqylau.limits.application.Watched;
import org.baqylau.limits.application.Wording;
import org.baqylau.limits.application.WorkOnAlert;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Pace;
import org.jboss.logging.Logger;

/** The beans of the service. */
class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class);

    /** Raised with every change of what the service makes of facts and law. */
    private static final String DERIVED_AS = "6";

    private static final KafkaLimitsLog.Names TOPICS =
            new KafkaLimitsLog.Names(Set.of(Topic.FACTS.wire(), Topic.LIMITS.wire()), Topic.LIMITS.wire());

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Wake wake() {
        return new Wake();
    }

    @Produces
    @Singleton
    PacksInUse packs(LimitsConfig config, DataSource database) {
        var packs = config.folder()
                .map(folder -> FolderOfPacks.read(folder, new KeptPacksInTables(database)))
                .orElseGet(FolderOfPacks::shipped);
        packs.refused().forEach(refused -> LOG.error(refused.message()));
        return packs;
    }

    @Produces
    @Singleton
    Law law(PacksInUse packs) {
        return packs.law();
    }

    @Produces
    @Singleton
    LimitsDerivation derivation(Law law, LimitsConfig config, Wake wake) {
        var pace = new Pace(config.settle(), config.quiet());
        return new LimitsDerivation(law, pace, connection -> new LimitsWriter(connection, wake::tablesChanged));
    }

    @Produces
    @Singleton
    ServiceProjection projection(LimitsDerivation derivation, PacksInUse packs) {
        Projection deriving = new Deriving<>(derivation);
        return new ServiceProjection() {
            @Override
            public String schema() {
                return "time_limits";
            }

            // Other law makes other tables.
            @Override
            public String version() {
                return DERIVED_AS + " " + packs.fingerprint();
            }

            @Override
            public Set<String> reads() {
                return TOPICS.read();
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

    @Produces
    @Singleton
    Dossiers dossiers(Tables tables, LimitsDerivation derivation, Law law) {
        return new PostgresDossiers(tables, derivation, law);
    }

    @Produces
    @Singleton
    PostgresAlerts alerts(Tables tables, LimitsDerivation derivation) {
        return new PostgresAlerts(tables, derivation);
    }

    @Produces
    @Singleton
    AlertFeed feed(Tables tables, LimitsDerivation derivation, Clock clock) {
        return new AlertFeed(new PostgresAlertChanges(tables, derivation, TOPICS.own()), clock);
    }

    @Produces
    @Singleton
    Watched watched(Tables tables) {
        return new PostgresWatched(tables);
    }

    @Produces
    @Singleton
    LimitsLog log(Log log, LogConfig config, PostgresAlerts tables) {
        return new KafkaLimitsLog(log, TOPICS, config.bootstrap(), tables::next);
    }

    @Produces
    @Singleton
    Ticker ticker(Watched watched, Dossiers dossiers, LimitsLog log, Clock clock) {
        return new Ticker(watched, dossiers, log, clock);
    }

    @Produces
    @Singleton
    WorkOnAlert workOnAlert(PostgresAlerts alerts, LimitsLog log, Clock clock) {
        return new WorkOnAlert(alerts, log, clock);
    }

    @Produces
    @Singleton
    ReplayLaw replayLaw(Tables tables, LimitsDerivation derivation, Law law) {
        return new ReplayLaw(new PostgresPast(tables, derivation, derivation::dossier), law);
    }

    @Produces
    @Singleton
    Wording wording(Texts texts, Law law) {
        return new Wording(texts, law);
    }
}
