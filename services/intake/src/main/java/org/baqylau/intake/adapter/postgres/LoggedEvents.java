package org.baqylau.intake.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.baqylau.events.EventJson;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;

/** Reads records of the log as the events that they are. */
final class LoggedEvents {
    private final EventJson events = EventJson.logged();
    private final SubmitterJson submitters = new SubmitterJson();

    /** @throws RuntimeException where the record is no event; its subject is then parked */
    RecordedEvent read(Logged logged) {
        return new RecordedEvent(
                events.read(Objects.requireNonNull(logged.value(), "an event has a value")),
                logged.recorded(),
                submitters.read(logged.header(Logged.SUBMITTER).getBytes(UTF_8)),
                logged.topic(),
                logged.partition(),
                logged.offset());
    }
}
