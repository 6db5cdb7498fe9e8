package org.baqylau.limits.notices.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.baqylau.limits.notices.application.Notifier;
import org.baqylau.limits.wiring.Loop;
import org.baqylau.limits.wiring.Wake;

/** Lets the notifier look; a thread of its own, so that slow recipients hold up nothing else. */
@ApplicationScoped
public class NotifierThread {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Notifier notifier;
    private final Loop loop;

    NotifierThread(Notifier notifier, Wake wake) {
        this.notifier = notifier;
        loop = new Loop("notifier", wake, () -> notifier.tick() ? Duration.ZERO : PAUSE);
    }

    /** Notes what is on in any case, so that what comes while it is off is told to nobody. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        notifier.start();
        if (notifier.isOn()) {
            loop.start();
        }
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        loop.stop();
    }
}
