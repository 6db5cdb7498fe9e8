package org.baqylau.intake.adapter.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.baqylau.intake.application.Capacity;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.Examined;
import org.baqylau.intake.application.Examined.Refused;
import org.baqylau.intake.application.Examined.Submission;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.Outcome;
import org.baqylau.intake.application.Refusal;
import org.baqylau.intake.application.Sender;
import org.baqylau.intake.application.TakeIn;
import org.baqylau.intake.content.JsonText;
import org.jspecify.annotations.Nullable;

/** Takes lines in, chunk by chunk; the outcome of each is handed on in order while later lines are read. */
final class LinesTaken {

    /** How long a stream waits for a database that is away before its lines are answered as unavailable. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Refused TOO_LARGE = new Refused(Optional.empty(), new Refusal.TooLarge());

    private final Examine examine;
    private final TakeIn takeIn;
    private final Capacity capacity;
    private final Sender sender;
    private final BlockingQueue<Pending> pending;

    LinesTaken(Examine examine, TakeIn takeIn, Capacity capacity, Sender sender, BlockingQueue<Pending> pending) {
        this.examine = examine;
        this.takeIn = takeIn;
        this.capacity = capacity;
        this.sender = sender;
        this.pending = pending;
    }

    /** A line whose outcome is or will be known. */
    record Pending(long number, @Nullable String id, CompletableFuture<Outcome> outcome) {

        /** What comes after the last line. */
        static Pending end() {
            return new Pending(0, null, new CompletableFuture<>());
        }

        boolean isEnd() {
            return number == 0;
        }
    }

    /** @throws IOException where the client went away; what it had sent whole lines of is taken in all the same */
    void all(Lines lines) throws IOException, InterruptedException {
        for (var chunk = lines.next(); chunk != null; chunk = lines.next()) {
            take(chunk);
        }
    }

    private record Read(long number, Examined examined) {}

    private void take(List<Lines.Line> chunk) throws InterruptedException {
        var read = new ArrayList<Read>(chunk.size());
        var submissions = new ArrayList<Submission>(chunk.size());
        for (var line : chunk) {
            byte[] bytes = line.bytes();
            if (bytes != null && JsonText.isBlank(bytes)) {
                continue;
            }
            var examined = bytes == null ? TOO_LARGE : examine.examine(bytes, sender);
            read.add(new Read(line.number(), examined));
            if (examined instanceof Submission submission) {
                submissions.add(submission);
            }
        }
        var outcomes = takenIn(submissions).iterator();
        for (var one : read) {
            pending.put(
                    switch (one.examined()) {
                        case Submission submission ->
                            new Pending(one.number(), submission.event().id(), outcomes.next());
                        case Refused(Optional<String> id, Refusal refusal) ->
                            new Pending(
                                    one.number(),
                                    id.orElse(null),
                                    CompletableFuture.completedFuture(new Outcome.Rejected(refusal)));
                    });
        }
    }

    private List<CompletableFuture<Outcome>> takenIn(List<Submission> submissions) throws InterruptedException {
        if (submissions.isEmpty()) {
            return List.of();
        }
        var room = capacity.await(
                submissions.stream().mapToLong(each -> each.bytes().length).sum());
        List<CompletableFuture<Outcome>> outcomes;
        try {
            outcomes = outcomes(submissions);
        } catch (RuntimeException | InterruptedException e) {
            room.leave();
            throw e;
        }
        var _ = CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .whenComplete((all, failure) -> room.leave());
        return outcomes;
    }

    private List<CompletableFuture<Outcome>> outcomes(List<Submission> submissions) throws InterruptedException {
        var pause = FIRST_PAUSE;
        for (long until = System.nanoTime() + PATIENCE.toNanos(); ; pause = pause.multipliedBy(2)) {
            try {
                return takeIn.take(submissions);
            } catch (NotAvailable failure) {
                if (System.nanoTime() + pause.toNanos() > until) {
                    return submissions.stream()
                            .map(each -> CompletableFuture.<Outcome>completedFuture(new Outcome.Unavailable()))
                            .toList();
                }
                Thread.sleep(pause);
            }
        }
    }
}
