package org.baqylau.limits.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.baqylau.limits.application.Ticker;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets the ticker look: at the next moment that is due, when the tables changed, and every second. */
@ApplicationScoped
public class TickerThread {

    private static final Logger LOG = Logger.getLogger(TickerThread.class);
    private static final Duration AFTER_FAULT = Duration.ofMillis(500);

    private final Ticker ticker;
    private final Clock clock;
    private final Wake wake;
    private @Nullable Thread thread;
    private volatile boolean stopping;

    TickerThread(Ticker ticker, Clock clock, Wake wake) {
        this.ticker = ticker;
        this.clock = clock;
        this.wake = wake;
    }

    /** After the topics are there and the reader has started. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        thread = Thread.ofPlatform().name("ticker").start(this::run);
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(3));
        }
    }

    private void run() {
        int faults = 0;
        while (!stopping) {
            Instant next;
            try {
                next = ticker.tick();
                faults = 0;
            } catch (RuntimeException fault) {
                if (faults++ == 0 && !stopping) {
                    LOG.warnf(fault, "Trying again until it passes");
                }
                next = clock.instant().plus(AFTER_FAULT);
            }
            try {
                wake.sleep(Duration.between(clock.instant(), next));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
