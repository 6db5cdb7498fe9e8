package org.baqylau.limits.wiring;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.baqylau.limits.application.Ticker;

/** Wakes the ticker soon after the tables changed; many changes at once wake it once. */
public final class Wake {

    /** The transaction that changed them is not over when it says so. */
    private static final Duration COMMIT = Duration.ofMillis(25);

    /** Where it takes longer, another look finds what the first did not. */
    private static final Duration LONG_COMMIT = Duration.ofMillis(250);

    private final Semaphore changes = new Semaphore(0);
    private boolean lookAgain;

    void tablesChanged() {
        if (changes.availablePermits() == 0) {
            changes.release();
        }
    }

    /** Sleeps this long, or until shortly after the tables changed, never longer than {@link Ticker#LONGEST}. */
    void sleep(Duration most) throws InterruptedException {
        long left = Math.clamp(most.toNanos(), TimeUnit.MILLISECONDS.toNanos(1), Ticker.LONGEST.toNanos());
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
