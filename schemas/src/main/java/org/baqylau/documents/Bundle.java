package org.baqylau.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;

/** A document of this module with the schemas that it points to inside, so that it can be served as one. */
final class Bundle {
    private static final String FOLDER = "schemas/events/";
    private static final String SUFFIX = ".json";
    private static final String INSIDE = "#/components/schemas/";
    private static final String REF = "$ref";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final TreeMap<String, JsonNode> files = new TreeMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();

    /** The document in JSON; schemas stand under {@code components.schemas} by their file's name. */
    String of(String yaml) {
        var document = (ObjectNode) mapper.valueToTree(Yaml.tree(yaml));
        pointInside(document, "");
        while (!wanted.isEmpty()) {
            var file = wanted.remove();
            if (!files.containsKey(file)) {
                files.put(file, schema(file));
            }
        }
        var schemas = document.withObject("/components/schemas");
        files.forEach((file, schema) -> schemas.set(key(file), schema));
        return document.toString();
    }

    private JsonNode schema(String file) {
        try {
            var schema = (ObjectNode) mapper.readTree(Documents.text("/" + FOLDER + file));
            schema.remove("$id");
            schema.remove("$schema");
            pointInside(schema, file);
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** References to files, and those within a file that is itself inside now, are pointed to where they now stand. */
    private void pointInside(JsonNode node, String file) {
        if (node instanceof ObjectNode object && object.path(REF).isTextual()) {
            object.put(REF, inside(object.get(REF).textValue(), file));
        }
        node.forEach(child -> pointInside(child, file));
    }

    private String inside(String reference, String file) {
        var hash = reference.indexOf('#');
        var target = hash < 0 ? reference : reference.substring(0, hash);
        var rest = hash < 0 ? "" : reference.substring(hash + 1);
        if (target.isEmpty() && file.isEmpty()) {
            return reference;
        }
        var name = target.isEmpty() ? file : target.startsWith(FOLDER) ? target.substring(FOLDER.length()) : target;
        wanted.add(name);
        return INSIDE + key(name) + rest;
    }

    private static String key(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }
}
