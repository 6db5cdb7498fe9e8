package org.baqylau.records.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.Fact;
import org.baqylau.events.standing.Fate;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Logged;
import org.jspecify.annotations.Nullable;

/** Records and facts as they go over the wire; sealed fields show only that they are there. */
@ApplicationScoped
class RecordViews {

    private final ObjectMapper json;
    private final EventJson events = EventJson.logged();

    RecordViews(ObjectMapper json) {
        this.json = json;
    }

    /** The fields of a fact as its submitter sent them. */
    ObjectNode fields(@Nullable Fact fact, RecordedEvent like) {
        if (fact == null) {
            return json.createObjectNode();
        }
        var event = like.event();
        return data(events.write(
                new Event(event.id(), fact.factType().wire(), event.source(), fact.subject(), event.time(), fact)));
    }

    private ObjectNode data(byte[] event) {
        return (ObjectNode) hideSealed(tree(event).path("data"));
    }

    private JsonNode tree(byte[] event) {
        try {
            return json.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the log is always JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode hideSealed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                if (field.getValue().has("sealed")) {
                    object.set(field.getKey(), json.createObjectNode().put("sealed", true));
                } else {
                    hideSealed(field.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::hideSealed);
        }
        return node;
    }

    /** A record as it stands: its fields, its state and its history. */
    ObjectNode record(String id, ObjectNode fields, String state, List<RecordedEvent> facts, Map<String, Fate> fates) {
        fields.put("id", id);
        fields.put("state", state);
        var history = fields.putArray("history");
        for (var fact : facts) {
            var entry = history.addObject();
            entry.put("id", fact.event().id());
            entry.put("type", fact.event().type());
            entry.put("subject", fact.event().subject());
            entry.put("time", fact.event().time().text());
            entry.put("recordedTime", fact.recorded().toString());
            fate(entry, fates.getOrDefault(fact.event().id(), Fate.APPLIED));
            entry.set("data", data(events.write(fact.event())));
        }
        return fields;
    }

    /** Says what became of a fact. */
    static void fate(ObjectNode entry, Fate fate) {
        switch (fate) {
            case Fate.Applied _ -> entry.put("became", "applied");
            case Fate.Held(String cause) -> entry.put("became", "held").put("for", cause);
            case Fate.Refused(var code) -> entry.put("became", "refused").put("code", code.wire());
        }
    }

    /** A fact of a timeline. */
    ObjectNode fact(Logged logged) {
        byte[] value = logged.value();
        var event = value == null ? json.createObjectNode() : tree(value);
        var entry = json.createObjectNode();
        for (var attribute : List.of("id", "type", "subject", "time")) {
            entry.set(attribute, event.path(attribute));
        }
        entry.put("recordedTime", logged.recorded().toString());
        entry.set("data", hideSealed(event.path("data")));
        return entry;
    }

    ObjectNode object() {
        return json.createObjectNode();
    }
}
