package org.baqylau.intake.application;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.baqylau.intake.content.ContentMark.Mark;
import org.baqylau.intake.domain.Key;
import org.jspecify.annotations.Nullable;

/**
 * What this copy of the service is appending, or appended a moment ago: until it can be found in the index, the same
 * event sent again is known by this. It is a help and no guarantee: another copy does not see it, and the first on the
 * log counts.
 */
final class Recent {

    /** From when on the index has what was appended. */
    private static final long KEPT_NANOS = 2_000_000_000L;

    private static final int MOST = 20_000;

    /** One submission on its way to the log. */
    record Claim(Key key, Mark mark, CompletableFuture<Receipt> receipt) {}

    private final LongSupplier nanoTime;
    private Map<Key, Claim> now = new HashMap<>();
    private Map<Key, Claim> before = new HashMap<>();
    private long since;

    Recent(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    /** Claims the key, or gives the claim of the submission that came before. */
    synchronized @Nullable Claim claim(Claim claim) {
        turn();
        var earlier = now.getOrDefault(claim.key(), before.get(claim.key()));
        if (earlier == null) {
            now.put(claim.key(), claim);
        }
        return earlier;
    }

    /** Gives the key free: this submission was not acknowledged, and may be sent again. */
    synchronized void drop(Claim claim) {
        now.remove(claim.key(), claim);
        before.remove(claim.key(), claim);
    }

    private void turn() {
        long time = nanoTime.getAsLong();
        if (time - since > KEPT_NANOS || now.size() >= MOST) {
            before.values().removeIf(claim -> claim.receipt().isDone());
            var pending = before;
            before = now;
            now = pending;
            since = time;
        }
    }
}
