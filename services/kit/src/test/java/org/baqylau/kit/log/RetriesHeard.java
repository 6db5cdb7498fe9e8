package org.baqylau.kit.log;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a reader tries again. */
record RetriesHeard(AtomicInteger retried) implements Progress {
    @Override
    public void applied(int records) {}

    @Override
    public void parked(Logged logged, Exception fault) {}

    @Override
    public void retrying(Exception fault) {
        retried.incrementAndGet();
    }

    @Override
    public void lag(long records) {}
}
