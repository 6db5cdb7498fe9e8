package org.baqylau.local.sample;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;

/** Writes facts down as CloudEvents, one line each. */
final class Scribe {

    private final JsonFactory json = new JsonFactory();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2_048);
    private final Ids ids;
    private final Lines lines;

    Scribe(Ids ids, Lines lines) {
        this.ids = ids;
        this.lines = lines;
    }

    /**
     * Writes one event and answers its id.
     *
     * @param type without prefix and version, like {@code visit.reported}
     * @param key tells the events of a subject apart
     */
    String write(String type, Source source, String subject, String key, OffsetDateTime time, Data data) {
        String id = ids.event(subject, key, time);
        buffer.reset();
        try (var out = json.createGenerator(buffer)) {
            out.writeStartObject();
            out.writeStringField("specversion", "1.0");
            out.writeStringField("id", id);
            out.writeStringField("type", "org.baqylau." + type + ".v1");
            out.writeStringField("source", source.uri());
            out.writeStringField("subject", subject);
            out.writeStringField("time", Data.text(time));
            out.writeFieldName("data");
            data.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(buffer.toByteArray());
        return id;
    }
}
