package org.baqylau.kit.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.LogSource;
import org.baqylau.kit.log.Parking;
import org.baqylau.kit.log.Reader;
import org.baqylau.kit.log.Rebuild;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.TopicsOnBroker;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The running projection of this service: reads from start-up to shutdown, and is rebuilt and replayed on demand. */
@ApplicationScoped
public class Projecting {

    private static final Logger LOG = Logger.getLogger(Projecting.class);

    private final ServiceProjection service;
    private final LogConfig config;
    private final DataSource database;
    private final Flyway flyway;
    private final ProjectionMeters meters;
    private final AtomicReference<@Nullable Thread> rebuilding = new AtomicReference<>();
    private volatile boolean stopping;
    private @Nullable Reader reader;

    Projecting(
            ServiceProjection service, LogConfig config, DataSource database, Flyway flyway, MeterRegistry registry) {
        this.service = service;
        this.config = config;
        this.database = database;
        this.flyway = flyway;
        this.meters = new ProjectionMeters(registry, tables());
    }

    void start(@Observes StartupEvent event) {
        TopicsOnBroker.ensure(config.bootstrap(), service.topics(), config.partitions(), Duration.ofMinutes(2));
        reader = new Reader(source(), database, service.schema(), service.projection(), meters).start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (reader != null) {
            reader.close();
        }
    }

    private LogSource source() {
        return new LogSource(config.bootstrap(), service.reads(), service.schema(), config.instance(), config.batch());
    }

    private Tables tables() {
        return new Tables(database, service.schema());
    }

    boolean isReading() {
        return reader != null && reader.isReading();
    }

    List<Parking.Parked> parked() {
        return tables().read(Parking::all);
    }

    /** Takes the parked records of one subject in again, in order; they stay where one fails again. */
    int replay(String topic, String key) throws SQLException {
        return Reader.replay(database, service.schema(), service.projection(), topic, key);
    }

    /** Starts a rebuild unless one is under way in this copy. */
    boolean rebuild() {
        var thread = Thread.ofPlatform().name("rebuild-" + service.schema()).unstarted(this::rebuildToTheEnd);
        if (!rebuilding.compareAndSet(null, thread)) {
            return false;
        }
        thread.start();
        return true;
    }

    boolean isRebuilding() {
        return rebuilding.get() != null;
    }

    private void rebuildToTheEnd() {
        try {
            long records = new Rebuild(source(), database, service.schema(), service.projection(), this::migrate)
                    .run(() -> !stopping);
            LOG.infof("Rebuilt %s from %d records", service.schema(), records);
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "Rebuild of %s broke off; the live tables are as they were", service.schema());
        } finally {
            rebuilding.set(null);
        }
    }

    private void migrate(String schema) {
        new FluentConfiguration(Thread.currentThread().getContextClassLoader())
                .configuration(flyway.getConfiguration())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .load()
                .migrate();
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
