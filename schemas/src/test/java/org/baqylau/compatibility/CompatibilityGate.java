package org.baqylau.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.compatibility.Committed.NothingToCompare;

/** Compares the contracts in the working tree with those of a commit of the main branch. */
final class CompatibilityGate {
    private static final String SCHEMAS = "src/main/resources/schemas/events";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Breaks that were meant, each with its reason; a door that is named here and comes true is taken off. */
    static final Map<String, String> MEANT = Map.of(
            "openapi.yaml: post /api/public/complaints removed",
            "announced before it was built; it never answered anybody",
            "openapi.yaml: get /api/alerts/board region: only some values are taken now",
            "the door stood twice in the document, and this is what the other of the two said");

    private final Path module;
    private final Committed committed;

    CompatibilityGate(Path module, Committed committed) {
        this.module = module;
        this.committed = committed;
    }

    /** Prints the breaks and ends with 1 where there are any; takes the module's folder, here where none is given. */
    public static void main(String[] arguments) throws IOException {
        var module = Path.of(arguments.length > 0 ? arguments[0] : ".").toAbsolutePath();
        try {
            var isBroken = false;
            for (var committed : Committed.ofMain(module)) {
                var breaks = new CompatibilityGate(module, committed).breaks();
                breaks.forEach(System.out::println);
                isBroken |= !breaks.isEmpty();
            }
            System.exit(isBroken ? 1 : 0);
        } catch (NothingToCompare e) {
            System.out.println("Compatibility is not checked: " + e.getMessage());
        }
    }

    List<String> breaks() throws IOException, NothingToCompare {
        var then = committedSchemas();
        var now = presentSchemas();
        var breaks = new ArrayList<>(SchemaChanges.breaks(then, now));
        breaks.addAll(DoorChanges.breaks(then, now));
        breaks.addAll(DocumentChanges.topics(earlier("topics.yaml"), present("topics.yaml")));
        breaks.addAll(DocumentChanges.codes(earlier("codes/codes.csv"), present("codes/codes.csv")));
        breaks.addAll(DocumentChanges.codes(earlier("codes/regions.csv"), present("codes/regions.csv")));
        breaks.removeAll(MEANT.keySet());
        return breaks;
    }

    private SchemaFiles committedSchemas() throws IOException, NothingToCompare {
        var files = new TreeMap<String, JsonNode>();
        for (var name : committed.names(SCHEMAS)) {
            var text = committed.text(SCHEMAS + "/" + name);
            if (text.isPresent()) {
                files.put(name, MAPPER.readTree(text.get()));
            }
        }
        files.put(DoorChanges.DOCUMENT, DocumentChanges.tree(earlier(DoorChanges.DOCUMENT)));
        return new SchemaFiles(files);
    }

    private SchemaFiles presentSchemas() throws IOException {
        var files = new TreeMap<String, JsonNode>();
        try (var listed = Files.list(module.resolve(SCHEMAS))) {
            for (var file : listed.toList()) {
                files.put(file.getFileName().toString(), MAPPER.readTree(Files.readString(file)));
            }
        }
        files.put(DoorChanges.DOCUMENT, DocumentChanges.tree(present(DoorChanges.DOCUMENT)));
        return new SchemaFiles(files);
    }

    private String earlier(String name) throws NothingToCompare {
        return committed.text("src/main/resources/" + name).orElse("");
    }

    private String present(String name) throws IOException {
        return Files.readString(module.resolve("src/main/resources").resolve(name));
    }
}
