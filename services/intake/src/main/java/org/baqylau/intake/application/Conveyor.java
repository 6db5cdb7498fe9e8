package org.baqylau.intake.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.baqylau.intake.application.Examined.Submission;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on single submissions, each together with those that arrive while the ones before are looked up: the more there
 * are, the fewer questions to the database for each. The threads that bring them never wait.
 *
 * @param <R> what becomes of a submission
 */
public final class Conveyor<R> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Conveyor.class);
    private static final int MOST_AT_ONCE = 500;

    private record Waiting<R>(Submission submission, CompletableFuture<R> outcome) {}

    private final Function<List<Submission>, List<CompletableFuture<R>>> work;
    private final R unavailable;
    private final LinkedBlockingQueue<Waiting<R>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads;

    /**
     * @param work outcomes in the order of the submissions, none of them exceptional
     * @param unavailable what becomes of submissions where the work fails
     */
    public Conveyor(
            String name, int threads, Function<List<Submission>, List<CompletableFuture<R>>> work, R unavailable) {
        this.work = work;
        this.unavailable = unavailable;
        var started = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::run));
        }
        this.threads = List.copyOf(started);
    }

    /** Completes with what became of the submission, never exceptionally, on whichever thread learns of it. */
    public CompletableFuture<R> put(Submission submission) {
        var waiting = new Waiting<R>(submission, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.outcome();
    }

    private void run() {
        var together = new ArrayList<Waiting<R>>();
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

    private void take(List<Waiting<R>> together) {
        try {
            var outcomes = work.apply(together.stream().map(Waiting::submission).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                var waiting = together.get(i);
                var _ = outcomes.get(i).whenComplete((outcome, failure) -> finish(waiting, outcome));
            }
        } catch (RuntimeException | Error failure) {
            if (!(failure instanceof NotAvailable)) {
                LOG.error("work on submissions failed", failure);
            }
            together.forEach(waiting -> finish(waiting, null));
        }
    }

    private void finish(Waiting<R> waiting, @Nullable R outcome) {
        waiting.outcome().complete(outcome == null ? unavailable : outcome);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
