package org.baqylau.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Events as JSON, strictly: what it reads is exactly what the type's JSON Schema allows, and what it writes reads back
 * as the same event. Made once per form and shared by all threads.
 */
public final class EventJson {
    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private final Codecs codecs;

    private EventJson(Form form) {
        codecs = new Codecs(form);
    }

    /** Events as a client sends them, sealable fields in clear. */
    public static EventJson sent() {
        return new EventJson(Form.SENT);
    }

    /** Events as they stand on the log, sealable fields sealed. */
    public static EventJson logged() {
        return new EventJson(Form.LOGGED);
    }

    /**
     * Reads one event in UTF-8.
     *
     * @throws MalformedEvent at the first fault
     */
    public Event read(byte[] json) {
        refuseOtherEncodings(json);
        try (var parser = factory.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Scalars.wrongType("object");
            }
            var event = read(parser, json);
            if (parser.nextToken() != null) {
                throw new MalformedEvent("", Flaw.NOT_JSON);
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("", Flaw.NOT_JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser would take UTF-16, UTF-32 and a byte order mark for JSON as well. */
    static void refuseOtherEncodings(byte[] json) {
        if (json.length < 2 || json[0] <= 0 || json[1] <= 0) {
            throw new MalformedEvent("", Flaw.NOT_JSON);
        }
    }

    private Event read(JsonParser parser, byte[] json) throws IOException {
        var envelope = new Envelope();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals(Envelope.DATA)) {
                var known = envelope.type();
                var codec = codecs.of(Envelope.type(known != null ? known : typeIn(json)));
                envelope.data(under(Envelope.DATA, codec, parser));
            } else {
                envelope.read(name, parser);
            }
        }
        return envelope.toEvent();
    }

    private static <T> T under(String name, Codec<T> codec, JsonParser parser) throws IOException {
        try {
            return codec.read(parser);
        } catch (MalformedEvent e) {
            throw e.under(name);
        }
    }

    /** Looks ahead for the type where {@code data} stands before it, as JSON allows. */
    private String typeIn(byte[] json) throws IOException {
        try (var parser = factory.createParser(json)) {
            parser.nextToken();
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals(Envelope.TYPE) && parser.currentToken() == JsonToken.VALUE_STRING) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
        }
        throw MalformedEvent.in(Envelope.TYPE, Flaw.MISSING);
    }

    /** Writes the event in UTF-8, attributes and properties in the contract's order. */
    public byte[] write(Event event) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var json = factory.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField(Envelope.SPEC_VERSION, Envelope.SPEC_VERSION_1);
            json.writeStringField(Envelope.ID, event.id());
            json.writeStringField(Envelope.TYPE, event.type());
            json.writeStringField(Envelope.SOURCE, event.source());
            json.writeStringField(Envelope.SUBJECT, event.subject());
            json.writeStringField(Envelope.TIME, event.time().text());
            json.writeFieldName(Envelope.DATA);
            codecs.of(event.factType()).writeObject(event.data(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
