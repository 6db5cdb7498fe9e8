package org.baqylau.local.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings the sample into a new stack as any client would, through its public door. What a kill interrupts goes on where
 * it stopped: lines whose acknowledgement was not noted are sent again, and count once.
 */
public final class SampleLoad {

    private static final String STATE = "sample.state";
    private static final int CHUNK = 5_000;
    private static final int IN_FLIGHT = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private record Chunk(long number, Phase phase, long end, List<byte[]> lines) {}

    private final IntakeDoor door;
    private final Path file;
    private final Progress progress;
    private final Semaphore free = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Map<Long, Chunk> acknowledged = new HashMap<>();
    private LoadState state;
    private long chunks;
    private long noted;

    private SampleLoad(IntakeDoor door, Path file, LoadState state, Progress progress) {
        this.door = door;
        this.file = file;
        this.state = state;
        this.progress = progress;
    }

    /**
     * Loads the sample, or the rest of it; returns when all of it is acknowledged.
     *
     * @param dir keeps {@code sample.state}, which notes how far the load has come
     * @param seed of a new load; one that goes on keeps its own
     * @param out shows how it goes, and whatever the door refused
     * @throws IOException if the state cannot be kept, or the door refuses an account
     */
    public static void resume(URI origin, Path dir, long seed, PrintStream out)
            throws IOException, InterruptedException {
        var file = dir.resolve(STATE);
        var state = LoadState.read(file)
                .orElseGet(() -> LoadState.begin(seed, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        if (state.done()) {
            return;
        }
        if (state.version() != Sample.VERSION) {
            out.println("The sample in this folder was begun by another version and is left as it is.");
            return;
        }
        resume(origin, file, state, new Sample(state.seed(), state.now()).phases(), FIRST_PAUSE, out);
    }

    /**
     * Loads the phases from where the state says.
     *
     * @param pause before lines are sent again for the first time
     */
    static void resume(URI origin, Path file, LoadState state, List<Phase> phases, Duration pause, PrintStream out)
            throws IOException, InterruptedException {
        state.write(file);
        var refused = new Refused();
        var progress = new Progress(out, Progress.onTerminal(), state.acknowledged(), System::nanoTime);
        try (var door = new IntakeDoor(origin, pause, refused)) {
            new SampleLoad(door, file, state, progress).load(phases);
        } finally {
            refused.print(out);
        }
    }

    private void load(List<Phase> phases) throws IOException, InterruptedException {
        var senders = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("sample-", 1).factory());
        try {
            for (var phase : phases) {
                var chunking = new Chunking(phase, state.position(phase.name()), senders);
                phase.write(chunking);
                chunking.flush();
            }
            free.acquire(IN_FLIGHT);
        } catch (Stopped e) {
            // Told below.
        } finally {
            senders.shutdownNow();
            senders.awaitTermination(5, TimeUnit.SECONDS);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var failed = failure.get();
        if (failed != null) {
            throw new IOException(failed.getMessage(), failed);
        }
        synchronized (this) {
            state = state.finished();
            state.write(file);
        }
        progress.finished();
    }

    private void send(Chunk chunk) {
        try {
            door.send(chunk.phase().account(), chunk.lines());
            note(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            free.release();
        }
    }

    /** Notes the position behind the last of all chunks that are acknowledged without a gap. */
    private synchronized void note(Chunk chunk) {
        acknowledged.put(chunk.number(), chunk);
        for (var next = acknowledged.remove(noted); next != null; next = acknowledged.remove(noted)) {
            state = state.at(next.phase().name(), next.end());
            noted++;
        }
        try {
            state.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the state of the sample cannot be kept", e);
        }
        progress.acknowledged(chunk.lines().size());
    }

    /** Gathers the lines of a phase into requests, and waits while enough are under way. */
    private final class Chunking implements Lines {

        private final Phase phase;
        private final ExecutorService senders;
        private final long done;
        private long position;
        private List<byte[]> lines = new ArrayList<>(CHUNK);

        private Chunking(Phase phase, long done, ExecutorService senders) {
            this.phase = phase;
            this.done = done;
            this.senders = senders;
        }

        @Override
        public void add(byte[] line) {
            position++;
            if (position > done) {
                lines.add(line);
                if (lines.size() == CHUNK) {
                    flush();
                }
            }
        }

        private void flush() {
            if (lines.isEmpty()) {
                return;
            }
            try {
                free.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            }
            if (failure.get() != null) {
                throw new Stopped();
            }
            var chunk = new Chunk(chunks++, phase, position, lines);
            lines = new ArrayList<>(CHUNK);
            senders.execute(() -> send(chunk));
        }
    }

    /** Ends the writing of a phase from within. */
    private static final class Stopped extends RuntimeException {
        private Stopped() {
            super(null, null, false, false);
        }
    }
}
