package org.baqylau.statistics.histories;

import java.time.Instant;
import java.util.Map;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.standing.Submitter;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;

/** An event on the log of a test. */
record Sent(Event event, Submitter submitter, Instant recorded, String topic, int partition, long offset) {

    private static final EventJson JSON = EventJson.logged();
    private static final SubmitterJson SUBMITTERS = new SubmitterJson();

    Logged logged() {
        return new Logged(
                topic,
                partition,
                offset,
                recorded,
                event.subject(),
                JSON.write(event),
                Map.of(Logged.TYPE, event.type(), Logged.SUBMITTER, SUBMITTERS.write(submitter)));
    }

    /** The noun of its type, such as {@code visit}. */
    String noun() {
        String type = event.factType().shortName();
        return type.substring(0, type.indexOf('.'));
    }
}
