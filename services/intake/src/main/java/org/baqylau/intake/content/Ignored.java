package org.baqylau.intake.content;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes out of an event what clients may send with it and the system ignores, so that it has no effect on anything. */
public final class Ignored {
    private static final Set<String> NAMES = Set.of("dataschema", "traceparent");

    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /**
     * The event without its ignored attributes; the very bytes where it has none.
     *
     * @param event an object in UTF-8 with other attributes too
     */
    public byte[] cutFrom(byte[] event) {
        return mayBeIn(event) ? cut(event) : event;
    }

    /** Cheap, as it is asked of every event; a name may be written in escapes. */
    private static boolean mayBeIn(byte[] event) {
        var text = new String(event, StandardCharsets.ISO_8859_1);
        return text.contains("\\u") || NAMES.stream().anyMatch(text::contains);
    }

    private byte[] cut(byte[] event) {
        var kept = new ByteArrayOutputStream(event.length);
        boolean any = false;
        try (var json = factory.createParser(event)) {
            json.nextToken();
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                int from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
                json.nextToken();
                json.skipChildren();
                json.finishToken();
                int to = Math.toIntExact(json.currentLocation().getByteOffset());
                if (NAMES.contains(name)) {
                    any = true;
                } else {
                    kept.write(kept.size() == 0 ? '{' : ',');
                    kept.write(event, from, to - from);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept.write('}');
        return any ? kept.toByteArray() : event;
    }
}
