package org.baqylau.intake.adapter.postgres;

import java.util.Objects;
import java.util.function.Function;
import org.baqylau.events.EventJson;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Logged;
import org.jspecify.annotations.Nullable;

/** Reads records of the log as the events that they are. */
final class LoggedEvents {
    private final EventJson events = EventJson.logged();
    private final SubmitterJson submitters = new SubmitterJson();
    private final Function<Logged, @Nullable RecordedEvent> reader = this::parse;

    /** @throws RuntimeException where the record is no event; its subject is then parked */
    RecordedEvent read(Logged logged) {
        return Objects.requireNonNull(logged.read(reader));
    }

    private RecordedEvent parse(Logged logged) {
        return new RecordedEvent(
                events.read(Objects.requireNonNull(logged.value(), "an event has a value")),
                logged.recorded(),
                submitters.read(logged.header(Logged.SUBMITTER)),
                logged.topic(),
                logged.partition(),
                logged.offset());
    }
}
