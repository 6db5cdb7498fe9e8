package org.baqylau.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What may not change in topics, doors and code lists. */
final class DocumentChanges {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

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

    /** A door stays, takes what it took, and asks for nothing more. */
    static List<String> doors(String before, String after) {
        var then = tree(before);
        var now = tree(after);
        var breaks = new ArrayList<String>();
        for (var path : then.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    var door = method.getKey() + " " + path.getKey();
                    var later = now.path("paths").path(path.getKey()).path(method.getKey());
                    breaks.addAll(door(door, parameters(then, method.getValue()), now, later));
                }
            }
        }
        return breaks;
    }

    private static List<String> door(String door, Set<String> earlier, JsonNode now, JsonNode later) {
        if (later.isMissingNode()) {
            return List.of("openapi.yaml: " + door + " removed");
        }
        var names = earlier.stream().map(DocumentChanges::nameOf).collect(Collectors.toSet());
        var present = parameters(now, later);
        var presentNames = present.stream().map(DocumentChanges::nameOf).collect(Collectors.toSet());
        var breaks = new ArrayList<String>();
        names.stream()
                .filter(name -> !presentNames.contains(name))
                .forEach(name -> breaks.add("openapi.yaml: " + door + " no longer takes " + name));
        present.stream()
                .filter(parameter -> parameter.endsWith("!") && !earlier.contains(parameter))
                .forEach(parameter -> breaks.add("openapi.yaml: " + door + " now asks for " + nameOf(parameter)));
        return breaks;
    }

    /** Names of parameters, those required with an exclamation mark. */
    private static Set<String> parameters(JsonNode document, JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.get("$ref").textValue().substring(1))
                        : parameter)
                .map(parameter -> parameter.path("name").asText()
                        + (parameter.path("required").asBoolean() ? "!" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(String parameter) {
        return parameter.endsWith("!") ? parameter.substring(0, parameter.length() - 1) : parameter;
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

    private static JsonNode tree(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return tree == null ? MAPPER.createObjectNode() : MAPPER.valueToTree(tree);
    }
}
