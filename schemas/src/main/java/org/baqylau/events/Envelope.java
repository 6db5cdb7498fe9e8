package org.baqylau.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attributes of one event while it is read, and what holds of them. */
final class Envelope {
    static final String ID = "id";
    static final String TYPE = "type";
    static final String SOURCE = "source";
    static final String SUBJECT = "subject";
    static final String TIME = "time";
    static final String DATA = "data";
    static final String SPEC_VERSION = "specversion";
    static final String SPEC_VERSION_1 = "1.0";
    private static final String CONTENT_TYPE = "datacontenttype";
    private static final String SCHEMA = "dataschema";
    private static final String TRACE = "traceparent";
    private static final int LONGEST_IGNORED = 2048;
    private static final Pattern JSON_CONTENT =
            Pattern.compile("application/([A-Za-z0-9.-]+\\+)?json(; ?charset=[Uu][Tt][Ff]-8)?");

    private final Map<String, String> texts = HashMap.newHashMap(8);
    private @Nullable StatedTime time;
    private @Nullable Fact data;

    /** Reads one attribute other than {@code data}. */
    void read(String name, JsonParser json) throws IOException {
        switch (name) {
            case ID, TYPE, SOURCE, SUBJECT, TIME, SPEC_VERSION, CONTENT_TYPE, SCHEMA, TRACE -> {}
            default -> throw MalformedEvent.in(name, Flaw.UNKNOWN_PROPERTY);
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw MalformedEvent.in(name, Flaw.WRONG_TYPE, "string");
        }
        var text = json.getText();
        if (texts.put(name, text) != null) {
            throw MalformedEvent.in(name, Flaw.DOUBLED_PROPERTY);
        }
        check(name, text);
    }

    private void check(String name, String text) {
        switch (name) {
            case TIME -> {
                try {
                    time = StatedTime.parse(text);
                } catch (MalformedEvent e) {
                    throw e.under(TIME);
                }
            }
            case TYPE -> type(text);
            case SPEC_VERSION -> {
                if (!text.equals(SPEC_VERSION_1)) {
                    throw MalformedEvent.in(name, Flaw.UNKNOWN_CODE);
                }
            }
            case CONTENT_TYPE -> {
                if (!JSON_CONTENT.matcher(text).matches()) {
                    throw MalformedEvent.in(name, Flaw.BAD_FORMAT, "media-type");
                }
            }
            case SCHEMA, TRACE -> {
                if (text.codePointCount(0, text.length()) > LONGEST_IGNORED) {
                    throw MalformedEvent.in(name, Flaw.TOO_LARGE, Integer.toString(LONGEST_IGNORED));
                }
            }
            default -> {
                // the event itself checks its id, source and subject
            }
        }
    }

    void data(Fact fact) {
        if (data != null) {
            throw MalformedEvent.in(DATA, Flaw.DOUBLED_PROPERTY);
        }
        data = fact;
    }

    @Nullable
    String type() {
        return texts.get(TYPE);
    }

    static FactType type(String wire) {
        return FactType.of(wire).orElseThrow(() -> MalformedEvent.in(TYPE, Flaw.UNKNOWN_TYPE));
    }

    Event toEvent() {
        return new Event(
                required(ID, texts.get(ID)),
                required(TYPE, texts.get(TYPE)),
                required(SOURCE, texts.get(SOURCE)),
                required(SUBJECT, texts.get(SUBJECT)),
                required(TIME, time),
                required(DATA, data));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw MalformedEvent.in(name, Flaw.MISSING);
        }
        return value;
    }
}
