package org.baqylau.events.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baqylau.events.Body;
import org.baqylau.events.Event;
import org.baqylau.events.Fact;
import org.baqylau.events.StatedTime;

/** The facts of one subject, in the order in which a test says them. */
final class Log {

    static final Submitter REGISTRY = account("registry", "registry", Submitter.EVERYWHERE);
    static final Submitter CUSTODY = account("custody", "custody", Submitter.EVERYWHERE);
    static final Submitter PROSECUTOR = account("prosecutor", "prosecutor", Submitter.EVERYWHERE);

    private static final String SOURCE = "urn:test";

    private final List<RecordedEvent> facts = new ArrayList<>();
    private Submitter by = REGISTRY;
    private String time = "2012-06-01T10:00:00+06:00";
    private Instant recorded = Instant.parse("2012-06-30T00:00:00Z");

    static Submitter account(String name, String role, String territory, Body... bodies) {
        return new Submitter(name, Set.of(role), Set.of(territory), Set.of(bodies), Set.of());
    }

    Log by(Submitter submitter) {
        by = submitter;
        return this;
    }

    /** The time that the next events state. */
    Log at(String stated) {
        time = stated;
        return this;
    }

    Log recorded(String instant) {
        recorded = Instant.parse(instant);
        return this;
    }

    /** Appends an event whose id tells its place, so that of equal times the later one counts. */
    Log says(Fact fact) {
        return says("e%03d".formatted(facts.size()), fact);
    }

    Log says(String id, Fact fact) {
        var event = Event.of(id, SOURCE, StatedTime.parse(time), fact);
        facts.add(new RecordedEvent(event, recorded, by, "facts", 0, facts.size()));
        return this;
    }

    List<RecordedEvent> facts() {
        return List.copyOf(facts);
    }

    List<RecordedEvent> backwards() {
        return facts().reversed();
    }
}
