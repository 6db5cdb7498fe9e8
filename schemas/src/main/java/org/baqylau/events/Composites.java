package org.baqylau.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes, lists, maps and sealable fields. */
final class Composites {
    private Composites() {}

    /** A code of one list; only its exact spelling is read. */
    record Codes<E extends Code>(Map<String, E> byWire) implements Codec<E> {

        static <E extends Code> Codes<E> of(Class<E> type) {
            return new Codes<>(Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(Code::wire, Function.identity())));
        }

        @Override
        public E read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw Scalars.wrongType("string");
            }
            var code = byWire.get(json.getText());
            if (code == null) {
                throw new MalformedEvent("", Flaw.UNKNOWN_CODE);
            }
            return code;
        }

        @Override
        public void write(E value, JsonGenerator json) throws IOException {
            json.writeString(value.wire());
        }
    }

    record Items<T>(Codec<T> item) implements Codec<List<T>> {
        @Override
        public List<T> read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw Scalars.wrongType("array");
            }
            var items = new ArrayList<T>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                try {
                    items.add(item.read(json));
                } catch (MalformedEvent e) {
                    throw e.under(Integer.toString(items.size()));
                }
            }
            return items;
        }

        @Override
        public void write(List<T> value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (var each : value) {
                item.write(each, json);
            }
            json.writeEndArray();
        }
    }

    record Named<T>(Codec<T> value) implements Codec<Map<String, T>> {
        @Override
        public Map<String, T> read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw Scalars.wrongType("object");
            }
            var values = new LinkedHashMap<String, T>();
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                try {
                    if (values.put(name, value.read(json)) != null) {
                        throw new MalformedEvent("", Flaw.DOUBLED_PROPERTY);
                    }
                } catch (MalformedEvent e) {
                    throw e.under(name);
                }
            }
            return values;
        }

        @Override
        public void write(Map<String, T> values, JsonGenerator json) throws IOException {
            json.writeStartObject();
            for (var entry : values.entrySet()) {
                json.writeFieldName(entry.getKey());
                value.write(entry.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    /** What was sent in clear. */
    record InClear<T>(Codec<T> clear) implements Codec<Sealable<T>> {
        @Override
        public Sealable<T> read(JsonParser json) throws IOException {
            return new Clear<>(clear.read(json));
        }

        @Override
        public void write(Sealable<T> value, JsonGenerator json) throws IOException {
            switch (value) {
                case Clear<T>(T inClear) -> clear.write(inClear, json);
                case Sealed<T> _ -> throw new IllegalArgumentException("a sealed field has no place in what is sent");
            }
        }
    }

    /** What stands on the log: an object with the single property {@code sealed}. */
    record UnderSeal<T>(RecordCodec<?> sealed) implements Codec<Sealable<T>> {
        private static final String NAME = "sealed";

        @Override
        @SuppressWarnings("unchecked") // what is sealed shows nothing of T
        public Sealable<T> read(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw Scalars.wrongType("object");
            }
            var name = json.nextFieldName();
            if (!NAME.equals(name)) {
                throw name == null
                        ? MalformedEvent.in(NAME, Flaw.MISSING)
                        : MalformedEvent.in(name, Flaw.UNKNOWN_PROPERTY);
            }
            json.nextToken();
            Sealable<T> value;
            try {
                value = (Sealable<T>) sealed.read(json);
            } catch (MalformedEvent e) {
                throw e.under(NAME);
            }
            var more = json.nextFieldName();
            if (more != null) {
                throw MalformedEvent.in(more, NAME.equals(more) ? Flaw.DOUBLED_PROPERTY : Flaw.UNKNOWN_PROPERTY);
            }
            return value;
        }

        @Override
        public void write(Sealable<T> value, JsonGenerator json) throws IOException {
            switch (value) {
                case Clear<T> _ -> throw new IllegalArgumentException("a clear value has no place on the log");
                case Sealed<T> each -> {
                    json.writeStartObject();
                    json.writeFieldName(NAME);
                    sealed.writeObject(each, json);
                    json.writeEndObject();
                }
            }
        }
    }
}
