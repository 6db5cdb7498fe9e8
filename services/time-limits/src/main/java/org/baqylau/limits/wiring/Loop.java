package org.baqylau.limits.wiring;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A thread that looks again and again; a fault makes it wait a little, and is told once until it has passed. */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final Duration AFTER_FAULT = Duration.ofMillis(500);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(3);

    private final Supplier<Duration> look;
    private final Wake.Sleeper sleeper;
    private final Thread thread;
    private volatile boolean stopping;

    /** @param look looks once and gives how long to sleep unless the tables change */
    public Loop(String name, Wake wake, Supplier<Duration> look) {
        this.look = look;
        this.sleeper = wake.sleeper();
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public void stop() throws InterruptedException {
        stopping = true;
        if (thread.isAlive()) {
            thread.interrupt();
            thread.join(UNTIL_STOPPED);
        }
    }

    private void run() {
        int faults = 0;
        while (!stopping) {
            Duration pause;
            try {
                pause = look.get();
                faults = 0;
            } catch (RuntimeException fault) {
                if (faults++ == 0 && !stopping) {
                    LOG.warnf(fault, "Trying again until it passes");
                }
                pause = AFTER_FAULT;
            }
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
