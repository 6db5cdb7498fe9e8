package org.baqylau.limits.notices.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baqylau.events.AlertState;

/** That somebody is to be told of something. */
public record Reminder(Occasion occasion, Subscription to) {

    /**
     * Who is told of what: whoever asked for its band and may see its region, unless somebody has it already. What is
     * older than the subscription, or than the switch of its kind, is told to nobody.
     *
     * @param on since when each kind is switched on; a kind that is off is absent
     */
    public static List<Reminder> of(List<Occasion> occasions, List<Subscription> subscriptions, Map<Kind, Instant> on) {
        return occasions.stream()
                .filter(occasion -> occasion.state() == AlertState.OPEN)
                .flatMap(occasion -> subscriptions.stream()
                        .filter(one -> one.channel().bands().contains(occasion.band())
                                && one.covers(occasion.region())
                                && !occasion.at().isBefore(one.since())
                                && isOn(one.channel().kind(), occasion.at(), on))
                        .map(one -> new Reminder(occasion, one)))
                .toList();
    }

    private static boolean isOn(Kind kind, Instant at, Map<Kind, Instant> on) {
        var since = on.get(kind);
        return since != null && !at.isBefore(since);
    }
}
