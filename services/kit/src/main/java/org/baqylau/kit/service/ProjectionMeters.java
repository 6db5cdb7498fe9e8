package org.baqylau.kit.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Progress;
import org.baqylau.kit.log.Tables;
import org.jboss.logging.Logger;

/** What a projection tells its operator: lag, held, parked, applied, retried. */
final class ProjectionMeters implements Progress {

    private static final Logger LOG = Logger.getLogger(ProjectionMeters.class);

    private final Counter applied;
    private final Counter retried;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();

    ProjectionMeters(MeterRegistry registry, Tables tables) {
        applied = Counter.builder("baqylau.log.applied")
                .description("Records of the log taken in")
                .register(registry);
        retried = Counter.builder("baqylau.log.retried")
                .description("Transactions undone by a fault that passes")
                .register(registry);
        Gauge.builder("baqylau.log.lag", lag, AtomicLong::get)
                .description("Records of the log not taken in yet")
                .register(registry);
        // The meters alone hold these tables.
        Gauge.builder("baqylau.log.held", tables, from -> count(from, "held"))
                .description("Facts that wait for their cause")
                .strongReference(true)
                .register(registry);
        Gauge.builder("baqylau.log.parked", tables, from -> count(from, "parked"))
                .description("Records in quarantine, those behind a bad one included")
                .strongReference(true)
                .register(registry);
    }

    private static double count(Tables tables, String table) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM " + table);
                    var row = select.executeQuery()) {
                return row.next() ? row.getDouble(1) : 0;
            }
        });
    }

    @Override
    public void applied(int records) {
        applied.increment(records);
        faults.set(0);
    }

    @Override
    public void parked(Logged logged, Exception fault) {
        LOG.errorf("Parked %s-%d@%d: %s", logged.topic(), logged.partition(), logged.offset(), FaultKinds.of(fault));
    }

    @Override
    public void retrying(Exception fault) {
        retried.increment();
        if (faults.getAndIncrement() == 0) {
            LOG.warnf(fault, "Trying again until it passes");
        }
    }

    @Override
    public void lag(long records) {
        lag.set(records);
    }
}
