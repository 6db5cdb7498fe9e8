package org.baqylau.intake.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.baqylau.events.VisitAmended;
import org.baqylau.events.VisitWithdrawn;
import org.baqylau.intake.application.Examined.Submission;
import org.baqylau.intake.application.FindRecorded.Found;
import org.baqylau.intake.application.FindRecorded.Wanted;
import org.baqylau.intake.content.Digest;
import org.baqylau.intake.domain.Key;
import org.baqylau.intake.domain.Reach;
import org.baqylau.intake.domain.Whereabouts;
import org.jspecify.annotations.Nullable;

/**
 * Takes submissions in: looks up in one question what is recorded of all of them, refuses what is out of reach, knows
 * again what came before, seals what is personal, and appends the rest.
 */
public final class TakeIn {
    private final FindRecorded recorded;
    private final Sealing sealing;
    private final AppendEvent log;
    private final Clock clock;
    private final Recent recent = new Recent(System::nanoTime);

    public TakeIn(FindRecorded recorded, Sealing sealing, AppendEvent log, Clock clock) {
        this.recorded = recorded;
        this.sealing = sealing;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The outcomes in the order of the submissions; each completes on its own, never exceptionally. The caller's thread
     * waits for the look-up, not for the log.
     *
     * @throws NotAvailable where nothing can be looked up; then nothing was appended
     */
    public List<CompletableFuture<Outcome>> take(List<Submission> submissions) {
        var found = recorded.find(wanted(submissions));
        var outcomes = new ArrayList<CompletableFuture<Outcome>>(submissions.size());
        var fresh = new ArrayList<Fresh>(submissions.size());
        for (var submission : submissions) {
            outcomes.add(decide(submission, found, fresh));
        }
        append(fresh);
        return outcomes;
    }

    /**
     * What would come of the submissions, in their order; nothing is appended, claimed or sealed.
     *
     * @throws NotAvailable where nothing can be looked up
     */
    public List<CompletableFuture<Prospect>> check(List<Submission> submissions) {
        var found = recorded.find(wanted(submissions));
        return submissions.stream()
                .map(submission -> CompletableFuture.completedFuture(prospect(submission, found)))
                .toList();
    }

    private Prospect prospect(Submission submission, Found found) {
        return settled(submission, found).orElse(null) instanceof Outcome.Rejected(Refusal refusal)
                ? new Prospect.Rejected(refusal)
                : new Prospect.Acceptable(
                        submission.event().id(),
                        submission.event().subject(),
                        Digest.text(Digest.of(submission.bytes())));
    }

    private record Fresh(Submission submission, Recent.Claim claim) {}

    private static Wanted wanted(List<Submission> submissions) {
        var wanted = Wanted.nothing();
        for (var submission : submissions) {
            var fact = submission.event().data();
            wanted.submissions().add(submission.key());
            Reach.touchedEntry(fact).ifPresent(wanted.entries()::add);
            if (fact instanceof VisitAmended || fact instanceof VisitWithdrawn) {
                wanted.visits().add(fact.subject());
            }
            if (Reach.isBounded(submission.sender().who())) {
                var where = Whereabouts.of(fact);
                wanted.subjects().addAll(where.subjects());
                wanted.facilities().addAll(where.facilities());
            }
        }
        return wanted;
    }

    /** What is recorded decides, where it does. */
    private Optional<Outcome> settled(Submission submission, Found found) {
        var denial = Reach.denial(submission.sender().who(), submission.event().data(), found, clock.instant());
        if (denial.isPresent()) {
            return Optional.of(new Outcome.Rejected(new Refusal.Denied(denial.get())));
        }
        return found.first(submission.key())
                .map(first -> first.mark().equals(submission.mark())
                        ? new Outcome.Duplicate(first.receipt())
                        : conflict(submission.key()));
    }

    private CompletableFuture<Outcome> decide(Submission submission, Found found, List<Fresh> fresh) {
        var settled = settled(submission, found);
        if (settled.isPresent()) {
            return CompletableFuture.completedFuture(settled.get());
        }
        var claim = new Recent.Claim(submission.key(), submission.mark(), new CompletableFuture<>());
        var earlier = recent.claim(claim);
        if (earlier != null) {
            return follow(earlier, submission);
        }
        fresh.add(new Fresh(submission, claim));
        return claim.receipt()
                .<Outcome>thenApply(Outcome.Accepted::new)
                .exceptionally(failure -> new Outcome.Unavailable());
    }

    /** Waits for the one that came before: where that is not acknowledged, neither is this. */
    private static CompletableFuture<Outcome> follow(Recent.Claim earlier, Submission submission) {
        boolean same = earlier.mark().equals(submission.mark());
        return earlier.receipt()
                .thenApply(receipt -> same ? new Outcome.Duplicate(receipt) : conflict(submission.key()))
                .exceptionally(failure -> new Outcome.Unavailable());
    }

    private static Outcome conflict(Key key) {
        return new Outcome.Rejected(new Refusal.Conflict(key.id()));
    }

    private void append(List<Fresh> fresh) {
        try {
            var sealed = sealing.of(fresh.stream().map(Fresh::submission).toList());
            for (var one : fresh) {
                var submission = one.submission();
                var _ = log.append(submission.event(), sealed.bytes(submission), submission.mark(), submission.sender())
                        .whenComplete((receipt, failure) -> finish(one.claim(), receipt, failure));
            }
        } catch (RuntimeException | Error failure) {
            fresh.forEach(one -> finish(one.claim(), null, failure));
            if (!(failure instanceof NotAvailable)) {
                throw failure;
            }
        }
    }

    private void finish(Recent.Claim claim, @Nullable Receipt receipt, @Nullable Throwable failure) {
        if (receipt != null) {
            claim.receipt().complete(receipt);
        } else {
            recent.drop(claim);
            claim.receipt().completeExceptionally(failure == null ? new IllegalStateException() : failure);
        }
    }
}
