package org.baqylau.local.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making; what is absent is left out. */
final class Data {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Data of(String name, @Nullable Object value) {
        return new Data().with(name, value);
    }

    Data with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    /** A copy with one field set otherwise, in its old place. */
    Data but(String name, Object value) {
        var copy = new Data();
        copy.fields.putAll(fields);
        copy.fields.put(name, value);
        return copy;
    }

    /** RFC 3339 with seconds always, which {@link OffsetDateTime#toString} leaves out where they are zero. */
    static String text(OffsetDateTime time) {
        var text = new StringBuilder(25).append(time.toLocalDate()).append('T');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        return two(text, time.getSecond()).append(time.getOffset()).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var field : fields.entrySet()) {
            json.writeFieldName(field.getKey());
            write(json, field.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number.toPlainString());
            case Boolean bool -> json.writeBoolean(bool);
            case OffsetDateTime time -> json.writeString(text(time));
            case LocalDate day -> json.writeString(day.toString());
            case Data data -> data.write(json);
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    write(json, item);
                }
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }
}
