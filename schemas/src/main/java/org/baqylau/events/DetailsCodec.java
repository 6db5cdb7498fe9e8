package org.baqylau.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.DetentionDetails.None;

/** Details of a milestone: no two of their forms share a property, so the first one read tells the form. */
final class DetailsCodec implements Codec<DetentionDetails> {
    private final Map<Class<?>, RecordCodec<? extends DetentionDetails>> byForm;
    private final Map<String, RecordCodec<? extends DetentionDetails>> byProperty = new HashMap<>();

    DetailsCodec(Map<Class<?>, RecordCodec<? extends DetentionDetails>> byForm) {
        this.byForm = Map.copyOf(byForm);
        for (var codec : List.copyOf(byForm.values())) {
            codec.names().forEach(name -> byProperty.put(name, codec));
        }
    }

    @Override
    public DetentionDetails read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw Scalars.wrongType("object");
        }
        var first = json.nextFieldName();
        if (first == null) {
            return new None();
        }
        var codec = byProperty.get(first);
        if (codec == null) {
            throw MalformedEvent.in(first, Flaw.UNKNOWN_PROPERTY);
        }
        return codec.readFrom(first, json);
    }

    @Override
    public void write(DetentionDetails value, JsonGenerator json) throws IOException {
        var codec = byForm.get(value.getClass());
        if (codec == null) {
            throw new IllegalStateException(value.getClass().getName());
        }
        codec.writeObject(value, json);
    }
}
