package org.baqylau.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One empty running stack that the stories share; each story uses places of its own. */
final class Stacks {

    private static @Nullable RunningStack shared;

    private Stacks() {}

    static synchronized RunningStack shared() {
        if (shared == null) {
            var stack = RunningStack.start(newFolder(), "--empty");
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            shared = stack;
        }
        return shared;
    }

    static Path newFolder() {
        try {
            Path target = RunningStack.root().resolve("services/system-tests/target");
            Files.createDirectories(target);
            return Files.createTempDirectory(target, "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
