package org.baqylau.intake.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.baqylau.intake.application.Examined.Submission;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes single submissions in, each together with those that arrive while the ones before are looked up: the more there
 * are, the fewer questions to the database for each. The threads that bring them never wait.
 */
public final class Conveyor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Conveyor.class);
    private static final int MOST_AT_ONCE = 500;

    private record Waiting(Submission submission, CompletableFuture<Outcome> outcome) {}

    private final TakeIn takeIn;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads;

    public Conveyor(TakeIn takeIn, int threads) {
        this.takeIn = takeIn;
        var started = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.ofPlatform().name("intake-" + i).daemon().start(this::run));
        }
        this.threads = List.copyOf(started);
    }

    /** Completes with what became of the submission, never exceptionally, on whichever thread learns of it. */
    public CompletableFuture<Outcome> put(Submission submission) {
        var waiting = new Waiting(submission, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.outcome();
    }

    private void run() {
        var together = new ArrayList<Waiting>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                together.add(queue.take());
                queue.drainTo(together, MOST_AT_ONCE - 1);
                take(together);
                together.clear();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(List<Waiting> together) {
        try {
            var outcomes =
                    takeIn.take(together.stream().map(Waiting::submission).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                var waiting = together.get(i);
                var _ = outcomes.get(i).whenComplete((outcome, failure) -> finish(waiting, outcome));
            }
        } catch (RuntimeException failure) {
            if (!(failure instanceof NotAvailable)) {
                LOG.error("submissions not taken in", failure);
            }
            together.forEach(waiting -> finish(waiting, null));
        }
    }

    private static void finish(Waiting waiting, @Nullable Outcome outcome) {
        waiting.outcome().complete(outcome == null ? new Outcome.Unavailable() : outcome);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
