package org.baqylau.limits.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.baqylau.limits.application.AlertFeed;

/** Feeds those who listen: when the tables changed, and so often that the changes of other copies are seen soon. */
@ApplicationScoped
public class FeedThread {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final AlertFeed feed;
    private final Loop loop;

    FeedThread(AlertFeed feed, Wake wake) {
        this.feed = feed;
        loop = new Loop("feed", wake, () -> feed.tick() ? Duration.ZERO : PAUSE);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        loop.start();
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        loop.stop();
        feed.close();
    }
}
