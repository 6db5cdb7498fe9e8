package org.baqylau.limits.notices.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baqylau.limits.notices.domain.Kind;
import org.baqylau.limits.notices.domain.Occasion;
import org.baqylau.limits.notices.domain.Reminder;
import org.baqylau.limits.notices.domain.Subscription;

/** What is to go out, shared by the copies of the service: each delivery is there once for ever. */
public interface Outbox {

    /** Who is to be told of what happened. */
    interface Rule {
        List<Reminder> of(List<Occasion> occasions, List<Subscription> subscriptions, Map<Kind, Instant> on);
    }

    /** Notes which kinds are on; one that was off before is on from now. */
    void switched(Set<Kind> on, Instant now);

    /** Puts in what is to be said of all that happened since the last time; nothing where another copy is at it. */
    void fill(Rule rule, Instant now);

    /** Takes some whose time has come, for so long; those of alerts that somebody has taken end here. */
    List<Delivery> claim(Instant now, Duration lease, int most);

    void sent(UUID id, Instant now);

    /** @param fault why the last attempt failed, without anything personal */
    void givenUp(UUID id, String fault, Instant now);

    /** @param fault why it failed, without anything personal */
    void failed(UUID id, String fault, Instant next);
}
