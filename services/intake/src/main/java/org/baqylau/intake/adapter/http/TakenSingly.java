package org.baqylau.intake.adapter.http;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.baqylau.intake.application.Conveyor;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.Examined.Refused;
import org.baqylau.intake.application.Examined.Submission;
import org.baqylau.intake.application.Outcome;
import org.baqylau.intake.application.Prospect;
import org.baqylau.intake.application.Refusal;
import org.baqylau.intake.application.Sender;

/** Takes one event in, or checks it, without holding up the thread that brought it. */
@ApplicationScoped
class TakenSingly {

    /** Bytes that are looked through at once; more, and whatever has faults to explain, by a thread beside. */
    private static final int SMALL = 32 * 1024;

    private final Examine examine;
    private final Conveyor<Outcome> taking;
    private final Conveyor<Prospect> checking;

    TakenSingly(Examine examine, Conveyor<Outcome> taking, Conveyor<Prospect> checking) {
        this.examine = examine;
        this.taking = taking;
        this.checking = checking;
    }

    CompletableFuture<Outcome> take(byte[] bytes, Sender sender) {
        return put(bytes, sender, taking, Outcome.Rejected::new);
    }

    CompletableFuture<Prospect> check(byte[] bytes, Sender sender) {
        return put(bytes, sender, checking, Prospect.Rejected::new);
    }

    private <R> CompletableFuture<R> put(
            byte[] bytes, Sender sender, Conveyor<R> conveyor, Function<Refusal, R> rejected) {
        if (bytes.length <= SMALL) {
            var good = examine.quickly(bytes, sender);
            if (good.isPresent()) {
                return conveyor.put(good.get());
            }
        }
        return CompletableFuture.supplyAsync(() -> examine.examine(bytes, sender), Infrastructure.getDefaultExecutor())
                .thenCompose(examined -> switch (examined) {
                    case Submission good -> conveyor.put(good);
                    case Refused refused -> CompletableFuture.completedFuture(rejected.apply(refused.refusal()));
                });
    }
}
