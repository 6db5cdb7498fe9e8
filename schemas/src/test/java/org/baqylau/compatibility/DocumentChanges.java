package org.baqylau.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What may not change in topics and code lists. */
final class DocumentChanges {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DocumentChanges() {}

    /** A topic stays, and so do its key and its partitions: they decide where a subject's facts lie. */
    static List<String> topics(String before, String after) {
        var then = tree(before);
        var now = tree(after);
        var breaks = new ArrayList<String>();
        for (var fixed : List.of("key", "partitions")) {
            if (then.path("all").has(fixed)
                    && !then.path("all").get(fixed).equals(now.path("all").path(fixed))) {
                breaks.add("topics.yaml: " + fixed + " changed");
            }
        }
        var names = names(now.path("topics"));
        names(then.path("topics")).stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> breaks.add("topics.yaml: topic " + name + " removed"));
        return breaks;
    }

    /** A code stays in its list; the list is all but the last three columns. */
    static List<String> codes(String before, String after) {
        var now = after.lines().map(DocumentChanges::keyOf).collect(Collectors.toSet());
        return before.lines()
                .skip(1)
                .map(DocumentChanges::keyOf)
                .filter(code -> !now.contains(code))
                .map(code -> "codes: " + code + " removed")
                .toList();
    }

    private static String keyOf(String line) {
        var cells = line.split(",", -1);
        return cells.length == 5 ? cells[0] + " " + cells[1] : cells[0];
    }

    private static Set<String> names(JsonNode topics) {
        return StreamSupport.stream(topics.spliterator(), false)
                .map(topic -> topic.path("name").asText())
                .collect(Collectors.toSet());
    }

    /** Also of a document in which a name stands twice: an earlier one may have had that fault, and the last was read. */
    static JsonNode tree(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return tree == null ? MAPPER.createObjectNode() : MAPPER.valueToTree(tree);
    }
}
