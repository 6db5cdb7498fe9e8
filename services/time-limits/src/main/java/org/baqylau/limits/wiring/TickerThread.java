package org.baqylau.limits.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import org.baqylau.limits.application.Ticker;

/** Lets the ticker look: at the next moment that is due, when the tables changed, and every second. */
@ApplicationScoped
public class TickerThread {

    private final Loop loop;

    TickerThread(Ticker ticker, Clock clock, Wake wake) {
        loop = new Loop("ticker", wake, () -> pause(Duration.between(clock.instant(), ticker.tick())));
    }

    /** A clock that jumped makes nobody sleep for long. */
    private static Duration pause(Duration next) {
        return next.compareTo(Ticker.LONGEST) > 0 ? Ticker.LONGEST : next;
    }

    /** After the topics are there and the reader has started. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        loop.start();
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        loop.stop();
    }
}
