package org.baqylau.intake.application;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** How many bytes may be on their way at once: whoever brings more waits, or is turned away. */
public final class Capacity {

    /** What an event takes beyond its bytes. */
    private static final int OVERHEAD = 1024;

    private final int all;
    private final Semaphore free;

    public Capacity(int bytes) {
        this.all = bytes;
        this.free = new Semaphore(bytes);
    }

    /** Room for some bytes, until it is left. */
    public final class Room {
        private final AtomicInteger taken;

        private Room(int taken) {
            this.taken = new AtomicInteger(taken);
        }

        /** Gives the room back; only the first time counts. */
        public void leave() {
            free.release(taken.getAndSet(0));
        }
    }

    /** Room for this many bytes; empty where there is none now. */
    public Optional<Room> find(long bytes) {
        int needed = needed(bytes);
        return free.tryAcquire(needed) ? Optional.of(new Room(needed)) : Optional.empty();
    }

    /** Waits for room for this many bytes. */
    public Room await(long bytes) throws InterruptedException {
        int needed = needed(bytes);
        free.acquire(needed);
        return new Room(needed);
    }

    private int needed(long bytes) {
        return (int) Math.min(all, bytes + OVERHEAD);
    }
}
