package org.baqylau.intake.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.baqylau.documents.TopicDescription;
import org.baqylau.documents.Topics;
import org.baqylau.intake.adapter.kafka.Pulses;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.service.LogConfig;
import org.jspecify.annotations.Nullable;

/** Marks idle partitions of all topics for as long as the service runs: whoever owns one, its readers wait for the mark. */
@ApplicationScoped
class Beating {

    /** After the topics are there. */
    private static final int LATE = 5_000;

    private final IntakeConfig intake;
    private final LogConfig log;
    private final Log appends;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pulses").daemon().factory());
    private @Nullable Admin admin;

    Beating(IntakeConfig intake, LogConfig log, Log appends, Clock clock) {
        this.intake = intake;
        this.log = log;
        this.appends = appends;
        this.clock = clock;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                log.bootstrap(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500));
        var topics = Topics.standard().stream().map(TopicDescription::name).toList();
        var pulses = new Pulses(admin, appends, topics, clock);
        // Before the doors open, so that no receipt is given by what this process alone has seen.
        pulses.beat();
        long every = intake.pulse().toMillis();
        var _ = timer.scheduleWithFixedDelay(pulses::beat, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        if (admin != null) {
            admin.close();
        }
    }
}
