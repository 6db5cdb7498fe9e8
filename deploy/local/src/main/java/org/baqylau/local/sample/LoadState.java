package org.baqylau.local.sample;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a load has come.
 *
 * @param now the moment that the detentions of today are relative to, kept so that a load that goes on sends the same
 * @param positions acknowledged lines from the start of each phase
 */
record LoadState(int version, long seed, Instant now, boolean done, Map<String, Long> positions) {

    private static final JsonMapper JSON = new JsonMapper();

    LoadState {
        positions = Map.copyOf(positions);
    }

    static LoadState begin(long seed, Instant now) {
        return new LoadState(Sample.VERSION, seed, now, false, Map.of());
    }

    static Optional<LoadState> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var json = JSON.readTree(file.toFile());
        Map<String, Long> positions = new LinkedHashMap<>();
        json.path("positions")
                .properties()
                .forEach(field -> positions.put(field.getKey(), field.getValue().asLong()));
        return Optional.of(new LoadState(
                json.path("version").asInt(),
                json.path("seed").asLong(),
                Instant.parse(json.path("now").asText()),
                json.path("done").asBoolean(),
                positions));
    }

    /** Replaces the file whole, so that a kill leaves the old or the new one. */
    void write(Path file) throws IOException {
        var json = JSON.createObjectNode();
        json.put("version", version);
        json.put("seed", seed);
        json.put("now", now.toString());
        json.put("done", done);
        var fields = json.putObject("positions");
        positions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(phase -> fields.put(phase.getKey(), phase.getValue()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, json.toPrettyString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    long position(String phase) {
        return positions.getOrDefault(phase, 0L);
    }

    long acknowledged() {
        return positions.values().stream().mapToLong(Long::longValue).sum();
    }

    LoadState at(String phase, long position) {
        Map<String, Long> moved = new LinkedHashMap<>(positions);
        moved.put(phase, position);
        return new LoadState(version, seed, now, done, moved);
    }

    LoadState finished() {
        return new LoadState(version, seed, now, true, positions);
    }
}
