package org.baqylau.kit.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.LogSource;
import org.baqylau.kit.log.Parking;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.Reader;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.TopicsOnBroker;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The running projection of this service: reads from start-up to shutdown, and is rebuilt and replayed on demand. */
@ApplicationScoped
public class Projecting {

    private final ServiceProjection service;
    private final LogConfig config;
    private final DataSource database;
    private final ProjectionMeters meters;
    private final Rebuilding rebuilding;
    private Projection projection;
    private @Nullable Reader reader;

    Projecting(
            ServiceProjection service,
            LogConfig config,
            DataSource database,
            Flyway flyway,
            MeterRegistry registry,
            Clock clock) {
        this.service = service;
        this.config = config;
        this.database = database;
        this.projection = service.projection();
        this.meters = new ProjectionMeters(registry, tables());
        this.rebuilding = new Rebuilding(service, this::source, database, flyway, clock);
    }

    void start(@Observes StartupEvent event) {
        var topics = service.topics().stream()
                .map(topic -> topic.with(config.partitions(), config.replication()))
                .toList();
        TopicsOnBroker.ensure(config.bootstrap(), topics, Duration.ofMinutes(2));
        boolean outdated = rebuilding.isOutdated();
        projection = rebuilding.guard().and(service.projection());
        reader = new Reader(source(), database, service.schema(), projection, meters).start();
        if (outdated) {
            rebuilding.untilCurrent();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rebuilding.stop();
        if (reader != null) {
            reader.close();
        }
    }

    private LogSource source() {
        return new LogSource(
                config.bootstrap(),
                service.reads(),
                service.later(),
                service.schema(),
                config.instance(),
                config.batch());
    }

    private Tables tables() {
        return new Tables(database, service.schema());
    }

    boolean isReading() {
        return reader != null && reader.isReading();
    }

    List<Parking.Parked> parked(Parking.Place behind, int most) {
        return tables().read(connection -> Parking.behind(connection, behind, most));
    }

    /** Whether the operator may know what a record of this topic is about. */
    boolean names(String topic) {
        return !config.confidential().contains(topic);
    }

    /** Takes the parked records of the subject of the one at this place in again. */
    int replay(Parking.Place place) {
        return tables().read(connection -> Parking.subject(connection, place))
                .map(key -> replay(place.topic(), key))
                .orElse(0);
    }

    /** Takes the parked records of one subject in again, in order; they stay where one fails again. */
    int replay(String topic, String key) {
        return Reader.replay(database, service.schema(), projection, topic, key);
    }

    /** Starts a rebuild unless one is under way in this copy. */
    boolean rebuild() {
        return rebuilding.once();
    }

    boolean isRebuilding() {
        return rebuilding.isRunning();
    }

    Optional<LastRebuild> lastRebuild() {
        return rebuilding.last();
    }

    /** Beans that a service's own doors use. */
    @Singleton
    static class Beans {

        @Produces
        @Singleton
        Log log(LogConfig config) {
            return new Log(config.bootstrap(), config.patience());
        }

        void close(@jakarta.enterprise.inject.Disposes Log log) {
            log.close();
        }

        @Produces
        @Singleton
        Tables tables(DataSource database, ServiceProjection service) {
            return new Tables(database, service.schema());
        }
    }
}
