package org.baqylau.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;

/**
 * The schemas of one state of the repository, by their file's name.
 *
 * @param files each with the tree of one schema
 */
record SchemaFiles(Map<String, JsonNode> files) {
    SchemaFiles {
        files = Map.copyOf(files);
    }

    /** A place in one of the files. */
    record Place(String file, JsonNode schema) {}

    Place root(String file) {
        return new Place(file, Objects.requireNonNull(files.get(file)));
    }

    /** Follows {@code $ref} to where the schema itself stands. */
    Place resolved(Place place) {
        var here = place;
        while (here.schema().has("$ref")) {
            var reference = here.schema().get("$ref").textValue();
            var hash = reference.indexOf('#');
            var file = hash == 0 ? here.file() : hash < 0 ? reference : reference.substring(0, hash);
            var schema = root(file).schema().at(hash < 0 ? "" : reference.substring(hash + 1));
            if (schema.isMissingNode()) {
                throw new IllegalStateException("no such place: " + reference + " of " + here.file());
            }
            here = new Place(file, schema);
        }
        return here;
    }
}
