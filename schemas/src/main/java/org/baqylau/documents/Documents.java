package org.baqylau.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the files of this module as they are. */
public final class Documents {
    private Documents() {}

    /** What clients may call: OpenAPI 3.1 over all services as one JSON document, schemas inside. Made at each call. */
    public static String openApi() {
        return new Bundle().of(text("/openapi.yaml"));
    }

    /** What stands on the log: AsyncAPI 3.0 as one JSON document, schemas inside. Made at each call. */
    public static String asyncApi() {
        return new Bundle().of(text("/asyncapi.yaml"));
    }

    /** The text of a file by its path in this module; a path that does not exist is a fault of the program. */
    public static String text(String path) {
        try (var stream = Documents.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("not in this module: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
