package org.baqylau.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The schemas of one state of the repository, by their file's name, and the OpenAPI document that refers to them.
 *
 * @param files each with the tree of one schema; the document names them with their folder
 */
record SchemaFiles(Map<String, JsonNode> files) {
    private static final String FOLDER = "schemas/events/";

    SchemaFiles {
        files = Map.copyOf(files);
    }

    /** A place in one of the files. */
    record Place(String file, JsonNode schema) {}

    /** A schema that says nothing. */
    static final Place NOTHING = new Place("", JsonNodeFactory.instance.objectNode());

    Place root(String file) {
        var name = file.startsWith(FOLDER) ? file.substring(FOLDER.length()) : file;
        return new Place(name, Objects.requireNonNull(files.get(name), name));
    }

    /** What stands under some names, one in the other, with references followed; nothing where one is missing. */
    Optional<Place> under(Place place, String... names) {
        var here = resolved(place);
        for (var name : names) {
            if (!here.schema().has(name)) {
                return Optional.empty();
            }
            here = resolved(new Place(here.file(), here.schema().get(name)));
        }
        return Optional.of(here);
    }

    /** Follows {@code $ref} to where the schema itself stands. */
    Place resolved(Place place) {
        var here = place;
        while (here.schema().has("$ref")) {
            var reference = here.schema().get("$ref").textValue();
            var hash = reference.indexOf('#');
            var file = hash == 0 ? here.file() : hash < 0 ? reference : reference.substring(0, hash);
            var root = root(file);
            var schema = root.schema().at(hash < 0 ? "" : reference.substring(hash + 1));
            if (schema.isMissingNode()) {
                throw new IllegalStateException("no such place: " + reference + " of " + here.file());
            }
            here = new Place(root.file(), schema);
        }
        return here;
    }
}
