package org.baqylau.kit.service;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.baqylau.kit.log.LogSource;
import org.baqylau.kit.log.Projection;
import org.baqylau.kit.log.Rebuild;
import org.baqylau.kit.log.Tables;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Builds a service's tables anew in the background: when the operator asks, and by itself where they were made by another
 * way of deriving than the one that runs. One at a time in this copy.
 */
final class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final ServiceProjection service;
    private final Supplier<LogSource> source;
    private final DataSource database;
    private final Flyway flyway;
    private final Clock clock;
    private final AtomicReference<@Nullable LastRebuild> last = new AtomicReference<>();
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Rebuilding(ServiceProjection service, Supplier<LogSource> source, DataSource database, Flyway flyway, Clock clock) {
        this.service = service;
        this.source = source;
        this.database = database;
        this.flyway = flyway;
        this.clock = clock;
    }

    /** Whether the tables were made by another way of deriving; tables without anything in them are made by this one. */
    boolean isOutdated() {
        String shipped = MadeBy.shipped(service, flyway(service.schema()));
        return new Tables(database, service.schema()).write(connection -> MadeBy.isAnother(connection, shipped));
    }

    /** Keeps this copy off tables that another release makes from now on. */
    Projection guard() {
        String shipped = MadeBy.shipped(service, flyway(service.schema()));
        return MadeBy.guard(new Tables(database, service.schema()).read(MadeBy::version), shipped);
    }

    /** Starts unless one is under way; one that breaks off leaves the tables as they are. */
    boolean once() {
        return start(this::build);
    }

    /** Starts, and again after each that breaks off, until the tables are made by what runs here. */
    void untilCurrent() {
        LOG.infof("The tables of %s were made by another version: building them anew", service.schema());
        start(() -> {
            while (goesOn() && !build() && pause()) {
                // Another copy may have built them, or may still be at it.
                if (isCurrent()) {
                    return;
                }
            }
        });
    }

    boolean isRunning() {
        return running.get() != null;
    }

    /** How the last one since the start of this copy ended; one that is under way has not. */
    Optional<LastRebuild> last() {
        return Optional.ofNullable(last.get());
    }

    void stop() {
        stopped.countDown();
    }

    private boolean start(Runnable work) {
        var thread = Thread.ofPlatform().name("rebuild-" + service.schema()).unstarted(() -> {
            try {
                work.run();
            } finally {
                running.set(null);
            }
        });
        if (!running.compareAndSet(null, thread)) {
            return false;
        }
        thread.start();
        return true;
    }

    private boolean build() {
        var started = clock.instant();
        try {
            long records = new Rebuild(
                            source.get(), database, service.schema(), service.projection(), this::migrateAndMark)
                    .run(this::goesOn);
            if (records < 0) {
                last.set(LastRebuild.stopped(started, clock.instant()));
                return false;
            }
            LOG.infof("Rebuilt %s from %d records", service.schema(), records);
            last.set(LastRebuild.switched(started, clock.instant()));
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            LOG.errorf(e, "Rebuild of %s broke off; the live tables are as they were", service.schema());
            last.set(LastRebuild.failed(started, clock.instant(), e));
            return false;
        }
    }

    private boolean isCurrent() {
        try {
            return !isOutdated();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    private boolean pause() {
        try {
            return !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void migrateAndMark(String schema) {
        var shadow = flyway(schema);
        shadow.migrate();
        String shipped = MadeBy.shipped(service, shadow);
        new Tables(database, schema).write(connection -> MadeBy.mark(connection, shipped));
    }

    private Flyway flyway(String schema) {
        return new FluentConfiguration(Thread.currentThread().getContextClassLoader())
                .configuration(flyway.getConfiguration())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .load();
    }
}
