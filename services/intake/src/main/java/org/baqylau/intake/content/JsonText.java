package org.baqylau.intake.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads bytes as JSON texts without asking what they mean. */
public final class JsonText {

    /** How deep objects and lists may stand in each other. */
    public static final int DEEPEST = 64;

    private static final String DOUBLED = "Duplicate field";

    private final JsonFactory strict = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final JsonFactory plain = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** What is wrong with the bytes; empty where they are one JSON text in UTF-8, each name once, not too deep. */
    public Optional<TextFlaw> flawOf(byte[] bytes) {
        if (isBlank(bytes)) {
            return Optional.of(TextFlaw.of(TextFlaw.Kind.EMPTY));
        }
        if (!isUtf8(bytes)) {
            return Optional.of(TextFlaw.of(TextFlaw.Kind.NOT_UTF8));
        }
        if (isOtherEncoding(bytes)) {
            return Optional.of(new TextFlaw(TextFlaw.Kind.NOT_JSON, "", 1, 1));
        }
        try (var json = strict.createParser(bytes)) {
            scan(json);
            return Optional.empty();
        } catch (TextFlaw.Found found) {
            return Optional.of(found.flaw());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void scan(JsonParser json) throws IOException, TextFlaw.Found {
        try {
            int depth = 0;
            do {
                var token = json.nextToken();
                if (token == null) {
                    throw new TextFlaw.Found(place(TextFlaw.Kind.NOT_JSON, "", json));
                }
                if (token.isStructStart() && ++depth > DEEPEST) {
                    throw new TextFlaw.Found(place(TextFlaw.Kind.TOO_DEEP, "", json));
                }
                if (token.isStructEnd()) {
                    depth--;
                }
                json.finishToken();
            } while (depth > 0);
            if (json.nextToken() != null) {
                throw new TextFlaw.Found(place(TextFlaw.Kind.NOT_JSON, "", json));
            }
        } catch (JsonProcessingException e) {
            boolean doubled = e.getOriginalMessage().startsWith(DOUBLED);
            throw new TextFlaw.Found(
                    doubled
                            ? place(TextFlaw.Kind.DOUBLED_NAME, pointer(json), json)
                            : place(TextFlaw.Kind.NOT_JSON, "", json));
        }
    }

    private static String pointer(JsonParser json) {
        return json.getParsingContext().pathAsPointer().toString();
    }

    private static TextFlaw place(TextFlaw.Kind kind, String pointer, JsonParser json) {
        var place = json.currentLocation();
        return new TextFlaw(kind, pointer, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }

    /** Where a text stands within other bytes. */
    public record Span(int from, int to) {}

    /**
     * The elements of a list, each to be looked at for itself.
     *
     * @return null where the bytes are JSON, but no list
     * @throws JsonProcessingException where they are no JSON
     */
    public @Nullable List<Span> elements(byte[] bytes) throws IOException {
        try (var json = plain.createParser(bytes)) {
            if (isOtherEncoding(bytes)) {
                throw new JsonParseException(json, "not UTF-8 from its first byte on");
            }
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            var elements = new ArrayList<Span>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                int from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
                json.skipChildren();
                json.finishToken();
                elements.add(
                        new Span(from, Math.toIntExact(json.currentLocation().getByteOffset())));
            }
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "text after the end");
            }
            return elements;
        }
    }

    /** The value of a property of the outermost object; empty where it has none or the bytes are no such object. */
    public Optional<String> property(byte[] bytes, String wanted) {
        try (var json = plain.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals(wanted)) {
                    return Optional.of(json.getText());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether there is nothing but white space. */
    public static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    /** UTF-16, UTF-32 or a byte order mark, which the parser would take as well. */
    private static boolean isOtherEncoding(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] == (byte) 0xEF);
    }

    /** To the letter: no overlong forms, no halves of characters. */
    public static boolean isUtf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return decodes(bytes);
            }
        }
        return true;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .hasRemaining();
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
