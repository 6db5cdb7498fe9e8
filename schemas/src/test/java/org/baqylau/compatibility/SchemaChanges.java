package org.baqylau.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.baqylau.compatibility.SchemaFiles.Place;

/**
 * Finds what a state of the schemas refuses that an earlier state took: such an event may stand on the log already, and
 * such a client may be in use. What cannot be shown to be wider counts as narrower.
 */
final class SchemaChanges {
    private static final List<String> LEAST = List.of("minimum", "minLength", "minItems", "minProperties");
    private static final List<String> MOST = List.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> FIXED = List.of("pattern", "format", "multipleOf");

    private final SchemaFiles before;
    private final SchemaFiles after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<List<JsonNode>> compared = new HashSet<>();

    private SchemaChanges(SchemaFiles before, SchemaFiles after) {
        this.before = before;
        this.after = after;
    }

    /** One line for each break, naming the place; none where every event of before is still valid. */
    static List<String> breaks(SchemaFiles before, SchemaFiles after) {
        var changes = new SchemaChanges(before, after);
        for (var file : new TreeSet<>(before.files().keySet())) {
            if (!after.files().containsKey(file)) {
                changes.breaks.add(file + ": removed");
            } else if (before.root(file).schema().has("type")) { // else it only holds definitions for the others
                changes.compare(file, before.root(file), after.root(file));
            }
        }
        return changes.breaks;
    }

    /** The same for two places, each with what it refers to. */
    static List<String> breaks(String at, SchemaFiles before, Place earlier, SchemaFiles after, Place later) {
        var changes = new SchemaChanges(before, after);
        changes.compare(at, earlier, later);
        return changes.breaks;
    }

    private void compare(String at, Place earlier, Place later) {
        var then = before.resolved(earlier);
        var now = after.resolved(later);
        if (!compared.add(List.of(then.schema(), now.schema())) || then.schema().isBoolean()) {
            return;
        }
        values(at, then.schema(), now.schema());
        bounds(at, then.schema(), now.schema());
        properties(at, then, now);
        child(at + "/items", "items", then, now);
        child(at + "/propertyNames", "propertyNames", then, now);
        choices(at, then, now);
    }

    private void values(String at, JsonNode then, JsonNode now) {
        var types = set(now.path("type"));
        for (var type : set(then.path("type"))) {
            if (!types.isEmpty() && !types.contains(type) && !(type.equals("integer") && types.contains("number"))) {
                breaks.add(at + ": type " + type + " no longer taken");
            }
        }
        if (set(then.path("type")).isEmpty() && !types.isEmpty()) {
            breaks.add(at + ": type is now asked for");
        }
        var taken = codes(now);
        if (!taken.isEmpty()) {
            var earlier = codes(then);
            earlier.stream()
                    .filter(code -> !taken.contains(code))
                    .forEach(code -> breaks.add(at + ": code " + code + " no longer taken"));
            if (earlier.isEmpty()) {
                breaks.add(at + ": only some values are taken now");
            }
        }
    }

    private void bounds(String at, JsonNode then, JsonNode now) {
        for (var bound : LEAST) {
            if (now.has(bound) && (!then.has(bound) || number(now, bound).compareTo(number(then, bound)) > 0)) {
                breaks.add(at + ": " + bound + " raised");
            }
        }
        for (var bound : MOST) {
            if (now.has(bound) && (!then.has(bound) || number(now, bound).compareTo(number(then, bound)) < 0)) {
                breaks.add(at + ": " + bound + " lowered");
            }
        }
        for (var fixed : FIXED) {
            if (now.has(fixed) && !now.get(fixed).equals(then.path(fixed))) {
                breaks.add(at + ": " + fixed + " added or changed");
            }
        }
    }

    private void properties(String at, Place then, Place now) {
        var required = set(now.schema().path("required"));
        required.removeAll(set(then.schema().path("required")));
        required.forEach(name -> breaks.add(at + "/" + name + ": is now required"));
        var closed = now.schema().path("additionalProperties").isBoolean()
                && !now.schema().path("additionalProperties").booleanValue();
        for (var property : then.schema().path("properties").properties()) {
            var name = property.getKey();
            var later = now.schema().path("properties").path(name);
            if (!later.isMissingNode()) {
                compare(at + "/" + name, new Place(then.file(), property.getValue()), new Place(now.file(), later));
            } else if (closed) {
                breaks.add(at + "/" + name + ": removed");
            }
        }
        var open = then.schema().path("additionalProperties");
        var isOpen =
                then.schema().has("properties") && (open.isMissingNode() || (open.isBoolean() && open.booleanValue()));
        if (closed && isOpen) {
            breaks.add(at + ": unknown properties are no longer taken");
        }
        if (open.isObject()) {
            child(at + "/*", "additionalProperties", then, now);
        }
    }

    private void child(String at, String keyword, Place then, Place now) {
        var later = now.schema().path(keyword);
        if (!later.isObject()) {
            return;
        }
        if (then.schema().path(keyword).isObject()) {
            compare(at, new Place(then.file(), then.schema().get(keyword)), new Place(now.file(), later));
        } else {
            breaks.add(at + ": is now checked");
        }
    }

    private void choices(String at, Place then, Place now) {
        for (var keyword : List.of("oneOf", "allOf", "if", "not")) {
            // of these neither more nor less is surely wider, so they stay, but for what stands deeper in each branch
            var earlier = branches(then, keyword);
            var later = branches(now, keyword);
            if (keyword.equals("oneOf") && isListOfFiles(earlier) && later.containsAll(earlier)) {
                continue; // each file is another type of event, and is compared by itself
            }
            if (later.size() > earlier.size() || (!keyword.equals("allOf") && later.size() != earlier.size())) {
                breaks.add(at + ": " + keyword + " changed");
            }
            for (var i = 0; i < Math.min(earlier.size(), later.size()); i++) {
                conditional(at, keyword + "/" + i, earlier.get(i), later.get(i));
            }
        }
        for (var keyword : List.of("then", "else")) {
            child(at, keyword, then, now);
        }
        var wide = branches(now, "anyOf");
        for (var branch : branches(then, "anyOf")) {
            if (!wide.isEmpty() && wide.stream().noneMatch(each -> takesAll(branch, each))) {
                breaks.add(at + ": anyOf no longer takes " + branch.schema());
            }
        }
        if (branches(then, "anyOf").isEmpty() && !wide.isEmpty()) {
            breaks.add(at + ": anyOf is now asked for");
        }
    }

    private static boolean isListOfFiles(List<Place> branches) {
        return branches.stream()
                .allMatch(branch -> branch.schema().path("$ref").asText().endsWith(".json"));
    }

    private void conditional(String at, String keyword, Place then, Place now) {
        if (keyword.startsWith("if") || keyword.startsWith("not")) {
            if (!then.schema().equals(now.schema())) {
                breaks.add(at + ": " + keyword + " changed");
            }
        } else {
            compare(at, then, now);
        }
    }

    private boolean takesAll(Place branch, Place later) {
        var deeper = new SchemaChanges(before, after);
        deeper.compare("", branch, later);
        return deeper.breaks.isEmpty();
    }

    private static List<Place> branches(Place place, String keyword) {
        var branches = place.schema().path(keyword);
        return branches.isObject()
                ? List.of(new Place(place.file(), branches))
                : StreamSupport.stream(branches.spliterator(), false)
                        .map(branch -> new Place(place.file(), branch))
                        .toList();
    }

    private static Set<String> codes(JsonNode schema) {
        return schema.has("const") ? new TreeSet<>(Set.of(schema.get("const").asText())) : set(schema.path("enum"));
    }

    private static Set<String> set(JsonNode values) {
        var set = new TreeSet<String>();
        if (values.isTextual()) {
            set.add(values.textValue());
        }
        if (!(values instanceof MissingNode)) {
            values.forEach(value -> set.add(value.asText()));
        }
        return set;
    }

    private static BigDecimal number(JsonNode schema, String keyword) {
        return schema.get(keyword).decimalValue();
    }
}
