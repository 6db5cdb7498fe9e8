package org.baqylau.intake.adapter.http;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.baqylau.intake.application.Conveyor;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.Examined;
import org.baqylau.intake.application.Examined.Refused;
import org.baqylau.intake.application.Examined.Submission;
import org.baqylau.intake.application.Outcome;
import org.baqylau.intake.application.Sender;

/** Takes one event in without holding up the thread that brought it. */
@ApplicationScoped
class TakenSingly {

    /** Bytes that are looked through at once; more, and whatever has faults to explain, by a thread beside. */
    private static final int SMALL = 32 * 1024;

    private final Examine examine;
    private final Conveyor conveyor;

    TakenSingly(Examine examine, Conveyor conveyor) {
        this.examine = examine;
        this.conveyor = conveyor;
    }

    CompletableFuture<Outcome> take(byte[] bytes, Sender sender) {
        if (bytes.length <= SMALL) {
            var good = examine.quickly(bytes, sender);
            if (good.isPresent()) {
                return conveyor.put(good.get());
            }
        }
        return CompletableFuture.supplyAsync(() -> examine.examine(bytes, sender), Infrastructure.getDefaultExecutor())
                .thenCompose(this::take);
    }

    private CompletableFuture<Outcome> take(Examined examined) {
        return switch (examined) {
            case Submission good -> conveyor.put(good);
            case Refused refused -> CompletableFuture.completedFuture(new Outcome.Rejected(refused.refusal()));
        };
    }
}
