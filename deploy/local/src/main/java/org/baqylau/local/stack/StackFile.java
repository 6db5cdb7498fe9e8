package org.baqylau.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baqylau.local.servers.LeftOver;

/** {@code stack.json}: what runs and where, replaced whole at every change. */
final class StackFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String origin;
    private final String kafka;
    private final Map<String, String> jdbc;

    StackFile(Path folder, String origin, String kafka, Map<String, String> jdbc) {
        this.file = folder.resolve("stack.json");
        this.origin = origin;
        this.kafka = kafka;
        this.jdbc = Map.copyOf(jdbc);
    }

    void write(Collection<Part> parts) throws IOException {
        Map<String, Object> stack = new LinkedHashMap<>();
        stack.put("origin", origin);
        stack.put("processes", parts.stream().map(part -> process(part.view())).toList());
        stack.put("kafka", kafka);
        stack.put("jdbc", new java.util.TreeMap<>(jdbc));
        Path fresh = file.resolveSibling("stack.json.new");
        Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(stack));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Object> process(Part.View view) {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("name", view.name());
        process.put("pid", view.pid());
        process.put("startedAt", view.startedAt().toString());
        process.put("restarts", view.restarts());
        return process;
    }

    /** Ends what a killed run left running: processes that this file names and that started when it says. */
    static void endLeftOvers(Path folder) throws IOException {
        Path file = folder.resolve("stack.json");
        if (!Files.exists(file)) {
            return;
        }
        for (var process : JSON.readTree(Files.readAllBytes(file)).path("processes")) {
            long pid = process.path("pid").asLong(-1);
            var startedAt = java.time.Instant.parse(process.path("startedAt").asText("1970-01-01T00:00:00Z"));
            ProcessHandle.of(pid)
                    .filter(handle -> handle.info()
                            .startInstant()
                            .filter(started -> java.time.Duration.between(started, startedAt)
                                            .abs()
                                            .compareTo(java.time.Duration.ofSeconds(3))
                                    < 0)
                            .isPresent())
                    .ifPresent(handle -> LeftOver.signal(
                            handle.pid(), process.path("name").asText().equals("postgresql") ? "INT" : "KILL"));
        }
        Files.delete(file);
    }
}
