package org.baqylau.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.baqylau.events.Event;
import org.baqylau.events.EventJson;
import org.baqylau.events.FactType;

/** The valid examples beside the schemas, as clients send them. */
public final class Examples {

    private static final EventJson JSON = EventJson.sent();

    private Examples() {}

    /** Of every type that comes from outside: with all that it may state. */
    public static Stream<byte[]> full() {
        return Arrays.stream(FactType.values()).filter(type -> !type.system()).map(Examples::full);
    }

    /** With all that an event of this type may state. */
    public static byte[] full(FactType type) {
        return of(type, "valid-full");
    }

    /** One of the examples of this type by its name. */
    public static byte[] of(FactType type, String name) {
        var file = "/schemas/examples/" + type.shortName() + "/" + name + ".json";
        try (var in = Examples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no example " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, read. */
    public static Event event(FactType type) {
        return JSON.read(full(type));
    }
}
