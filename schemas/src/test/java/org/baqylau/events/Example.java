package org.baqylau.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One example of an event beside the schemas: its folder names the type, its file's name what it is an example of. */
record Example(FactType type, String file, byte[] json) {

    static Stream<Example> all() {
        return Arrays.stream(FactType.values()).flatMap(type -> of(type).stream());
    }

    static Stream<Example> valid() {
        return all().filter(Example::isValid);
    }

    static Stream<Example> invalid() {
        return all().filter(example -> !example.isValid());
    }

    static List<Example> of(FactType type) {
        try (var files = Files.list(folder().resolve(type.shortName()))) {
            return files.sorted().map(file -> read(type, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            return Path.of(Example.class.getResource("/schemas/examples").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Example read(FactType type, Path file) {
        try {
            return new Example(type, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isValid() {
        return file.startsWith("valid-");
    }

    Form form() {
        return file.contains("-logged-") ? Form.LOGGED : Form.SENT;
    }

    @Override
    public String toString() {
        return type.shortName() + "/" + file;
    }
}
