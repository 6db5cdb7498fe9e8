package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.baqylau.events.EventJson;
import org.baqylau.events.SealedField;
import org.baqylau.events.standing.RecordedEvent;

/** Facts as the doors show them, in the order in which they were recorded. */
@ApplicationScoped
class Histories {

    private static final Comparator<RecordedEvent> RECORDED = Comparator.comparing(RecordedEvent::recorded)
            .thenComparing(RecordedEvent::topic)
            .thenComparingInt(RecordedEvent::partition)
            .thenComparingLong(RecordedEvent::offset);

    private final EventJson events = EventJson.logged();
    private final ObjectMapper json;

    Histories(ObjectMapper json) {
        this.json = json;
    }

    List<RecordedFact> of(List<RecordedEvent> facts) {
        return facts.stream().sorted(RECORDED).map(this::shown).toList();
    }

    private RecordedFact shown(RecordedEvent fact) {
        var event = fact.event();
        try {
            var data = (ObjectNode) json.readTree(events.write(event)).get("data");
            for (SealedField field : event.factType().sealedFields()) {
                data.remove(field.wire());
            }
            return new RecordedFact(
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.time().text(),
                    fact.recorded(),
                    fact.submitter().account(),
                    data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
