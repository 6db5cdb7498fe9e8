package org.baqylau.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the stack: started, started again whenever it ends, stopped at the end. */
final class Part {

    /** Starts the process anew over the same data and ports. */
    interface Starter {
        Process start() throws IOException;
    }

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Starter starter;
    private @Nullable Process process;
    private Instant startedAt = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private int restarts;
    private boolean ending;

    Part(String name, Starter starter) {
        this.name = name;
        this.starter = starter;
    }

    synchronized void start() throws IOException {
        process = starter.start();
        startedAt = Instant.now();
    }

    /** Starts it again if it has ended, after a pause where it was tried just before. @return whether it was started */
    synchronized boolean revive() throws IOException {
        if (ending || process == null || process.isAlive() || Instant.now().isBefore(notBefore)) {
            return false;
        }
        notBefore = Instant.now().plus(PAUSE);
        start();
        restarts++;
        return true;
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized View view() {
        return new View(name, process == null ? -1 : process.pid(), startedAt, restarts);
    }

    /** What stack.json says of it. */
    record View(String name, long pid, Instant startedAt, int restarts) {}

    /**
     * Asks it to end; it is not started again.
     *
     * @param signal INT for a fast shutdown of PostgreSQL, TERM for the others
     */
    synchronized void end(String signal) {
        ending = true;
        if (process != null && process.isAlive()) {
            org.baqylau.local.servers.LeftOver.signal(process.pid(), signal);
        }
    }

    /** @param until of {@link System#nanoTime} */
    void awaitEnd(long until) {
        var running = running();
        try {
            if (running != null) {
                var _ = running.waitFor(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        var running = running();
        if (running != null && running.isAlive()) {
            running.destroyForcibly().onExit().join();
        }
    }

    private synchronized @Nullable Process running() {
        return process;
    }

    String name() {
        return name;
    }
}
