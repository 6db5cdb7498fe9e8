package org.baqylau.limits.notices.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.baqylau.limits.notices.domain.Kind;
import org.baqylau.limits.notices.domain.Reminder;
import org.baqylau.limits.notices.domain.Retries;
import org.jboss.logging.Logger;

/**
 * Tells who asked for it, once for each alert, band and channel. A message may go out again only where this process ended
 * between the answer of the other side and the note of it; its id is then the same.
 */
public final class Notifier {

    private static final Logger LOG = Logger.getLogger(Notifier.class);

    /** Longer than any attempt takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 32;

    private final Outbox outbox;
    private final Map<Kind, Post> posts;
    private final Retries retries;
    private final Clock clock;
    private final Executor executor;

    /** @param posts of the kinds that are on */
    public Notifier(Outbox outbox, Map<Kind, Post> posts, Retries retries, Clock clock, Executor executor) {
        this.outbox = outbox;
        this.posts = Map.copyOf(posts);
        this.retries = retries;
        this.clock = clock;
        this.executor = executor;
    }

    /** Notes what is on. To be done once, before the first look. */
    public void start() {
        outbox.switched(posts.keySet(), clock.instant());
    }

    public boolean isOn() {
        return !posts.isEmpty();
    }

    public boolean isOn(Kind kind) {
        return posts.containsKey(kind);
    }

    /** Looks once for what happened and sends what is due; whether there may be more of it. */
    public boolean tick() {
        outbox.fill(Reminder::of, clock.instant());
        var claimed = outbox.claim(clock.instant(), LEASE, AT_ONCE);
        CompletableFuture.allOf(claimed.stream()
                        .map(one -> CompletableFuture.runAsync(() -> send(one), executor))
                        .toArray(CompletableFuture[]::new))
                .join();
        return claimed.size() == AT_ONCE;
    }

    private void send(Delivery delivery) {
        if (retries.areOver(delivery.created(), clock.instant())) {
            giveUp(delivery, "too late");
            return;
        }
        var post = posts.get(delivery.kind());
        try {
            if (post == null) {
                throw new Post.NotDelivered("switched off");
            }
            post.send(delivery);
            outbox.sent(delivery.id(), clock.instant());
        } catch (Post.NotDelivered failure) {
            String fault = String.valueOf(failure.getMessage());
            retries.after(delivery.attempts(), delivery.created(), clock.instant())
                    .ifPresentOrElse(next -> outbox.failed(delivery.id(), fault, next), () -> giveUp(delivery, fault));
        }
    }

    private void giveUp(Delivery delivery, String fault) {
        LOG.warnf("Gave delivery %s up at attempt %d: %s", delivery, delivery.attempts(), fault);
        outbox.givenUp(delivery.id(), fault, clock.instant());
    }
}
