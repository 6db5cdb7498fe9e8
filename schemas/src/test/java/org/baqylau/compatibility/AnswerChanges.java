package org.baqylau.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baqylau.compatibility.SchemaFiles.Place;

/** Finds what an answer no longer promises that it promised: a client may read it. More may be given at any time. */
final class AnswerChanges {
    private final SchemaFiles before;
    private final SchemaFiles after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<List<JsonNode>> compared = new HashSet<>();

    private AnswerChanges(SchemaFiles before, SchemaFiles after) {
        this.before = before;
        this.after = after;
    }

    /** One line for each break, naming the place. */
    static List<String> breaks(String at, SchemaFiles before, Place earlier, SchemaFiles after, Place later) {
        var changes = new AnswerChanges(before, after);
        changes.compare(at, earlier, later);
        return changes.breaks;
    }

    private void compare(String at, Place earlier, Place later) {
        var then = before.resolved(earlier);
        var now = after.resolved(later);
        if (!compared.add(List.of(then.schema(), now.schema()))) {
            return;
        }
        var types = words(then.schema().path("type"));
        var given = words(now.schema().path("type"));
        if (!types.isEmpty() && (given.isEmpty() || !given.stream().allMatch(type -> isAmong(types, type)))) {
            breaks.add(at + ": is no longer " + String.join(" or ", types));
        }
        var properties = properties(after, now);
        var always = required(after, now);
        properties(before, then).forEach((name, property) -> {
            var same = properties.get(name);
            if (same == null) {
                breaks.add(at + "/" + name + ": no longer given");
            } else {
                compare(at + "/" + name, property, same);
            }
        });
        required(before, then).stream()
                .filter(name -> properties.containsKey(name) && !always.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + ": no longer always given"));
        for (var keyword : List.of("items", "additionalProperties")) {
            if (then.schema().path(keyword).isObject()) {
                compare(
                        at + "/*",
                        new Place(then.file(), then.schema().get(keyword)),
                        new Place(now.file(), now.schema().path(keyword)));
            }
        }
    }

    private static boolean isAmong(Set<String> types, String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    /** Its own and those of all that it must also be. */
    private static Map<String, Place> properties(SchemaFiles files, Place place) {
        var properties = new LinkedHashMap<String, Place>();
        for (var part : parts(files, place)) {
            for (var property : part.schema().path("properties").properties()) {
                properties.put(property.getKey(), new Place(part.file(), property.getValue()));
            }
        }
        return properties;
    }

    private static Set<String> required(SchemaFiles files, Place place) {
        var required = new TreeSet<String>();
        parts(files, place).forEach(part -> required.addAll(words(part.schema().path("required"))));
        return required;
    }

    private static List<Place> parts(SchemaFiles files, Place place) {
        var here = files.resolved(place);
        var parts = new ArrayList<>(List.of(here));
        here.schema().path("allOf").forEach(part -> parts.addAll(parts(files, new Place(here.file(), part))));
        return parts;
    }

    private static Set<String> words(JsonNode values) {
        var words = new TreeSet<String>();
        if (values.isTextual()) {
            words.add(values.textValue());
        }
        values.forEach(value -> words.add(value.asText()));
        return words;
    }
}
