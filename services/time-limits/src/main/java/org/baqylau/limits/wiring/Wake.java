package org.baqylau.limits.wiring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes threads soon after the tables changed; many changes at once wake each once. */
public final class Wake {

    /** The transaction that changed them is not over when it says so, and more of them may follow. */
    private static final Duration COMMIT = Duration.ofMillis(100);

    /** Where it takes longer, another look finds what the first did not. */
    private static final Duration LONG_COMMIT = Duration.ofMillis(250);

    private final List<Sleeper> sleepers = new CopyOnWriteArrayList<>();

    void tablesChanged() {
        sleepers.forEach(Sleeper::wake);
    }

    /** One for each thread. */
    Sleeper sleeper() {
        var sleeper = new Sleeper();
        sleepers.add(sleeper);
        return sleeper;
    }

    /** A thread that sleeps until there is something to look at. */
    static final class Sleeper {
        private final Semaphore changes = new Semaphore(0);
        private boolean lookAgain;

        void wake() {
            if (changes.availablePermits() == 0) {
                changes.release();
            }
        }

        /** Sleeps this long, or until shortly after the tables changed. */
        void sleep(Duration most) throws InterruptedException {
            long left = Math.max(most.toNanos(), TimeUnit.MILLISECONDS.toNanos(1));
            if (lookAgain) {
                left = Math.min(left, LONG_COMMIT.toNanos());
            }
            lookAgain = changes.tryAcquire(left, TimeUnit.NANOSECONDS);
            if (lookAgain) {
                changes.drainPermits();
                Thread.sleep(COMMIT);
            }
        }
    }
}
