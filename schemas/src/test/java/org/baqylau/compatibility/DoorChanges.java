package org.baqylau.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.compatibility.SchemaFiles.Place;
import org.jspecify.annotations.Nullable;

/** What a door may not change: it stays, takes what it took, asks for nothing more, and gives what it gave. */
final class DoorChanges {
    static final String DOCUMENT = "openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String PARAMETERS = "parameters";
    private static final String BODY = "requestBody";
    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";

    private final SchemaFiles before;
    private final SchemaFiles after;
    private final List<String> breaks = new ArrayList<>();

    private DoorChanges(SchemaFiles before, SchemaFiles after) {
        this.before = before;
        this.after = after;
    }

    /** One line for each break, naming the door; both states hold the OpenAPI document. */
    static List<String> breaks(SchemaFiles before, SchemaFiles after) {
        var changes = new DoorChanges(before, after);
        for (var path : before.root(DOCUMENT).schema().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    changes.door(path.getKey(), method.getKey(), new Place(DOCUMENT, method.getValue()));
                }
            }
        }
        return changes.breaks;
    }

    private void door(String path, String method, Place then) {
        var at = DOCUMENT + ": " + method + " " + path;
        after.under(after.root(DOCUMENT), "paths", path, method)
                .ifPresentOrElse(
                        now -> {
                            parameters(at, parameters(before, then), parameters(after, now));
                            body(at, then, now);
                            answers(at, then, now);
                        },
                        () -> breaks.add(at + " removed"));
    }

    private void parameters(String at, Map<String, Place> then, Map<String, Place> now) {
        then.forEach((name, parameter) -> {
            var same = now.get(name);
            if (same == null) {
                breaks.add(at + " no longer takes " + name);
            } else {
                taken(at + " " + name, parameter, same);
            }
        });
        now.forEach((name, parameter) -> {
            if (isRequired(parameter) && !isRequired(then.get(name))) {
                breaks.add(at + " now asks for " + name);
            }
        });
    }

    private static Map<String, Place> parameters(SchemaFiles files, Place operation) {
        var parameters = new LinkedHashMap<String, Place>();
        operation.schema().path(PARAMETERS).forEach(each -> {
            var parameter = files.resolved(new Place(operation.file(), each));
            parameters.put(parameter.schema().path("name").asText(), parameter);
        });
        return parameters;
    }

    private static boolean isRequired(@Nullable Place place) {
        return place != null && place.schema().path("required").asBoolean();
    }

    private void body(String at, Place then, Place now) {
        var earlier = before.under(then, BODY);
        var later = after.under(now, BODY);
        if (isRequired(later.orElse(null)) && !isRequired(earlier.orElse(null))) {
            breaks.add(at + " now asks for a body");
        }
        earlier.ifPresent(body -> types(body)
                .forEach(type -> after.under(now, BODY, CONTENT, type)
                        .ifPresentOrElse(
                                same -> taken(
                                        at + " body",
                                        before.under(body, CONTENT, type).orElseThrow(),
                                        same),
                                () -> breaks.add(at + " no longer takes " + type))));
    }

    private void taken(String at, Place then, Place now) {
        both(then, now).ifPresent(both -> breaks.addAll(SchemaChanges.breaks(at, before, both.then, after, both.now)));
    }

    private void answers(String at, Place then, Place now) {
        for (var status : List.of("200", "201")) {
            before.under(then, "responses", status)
                    .ifPresent(answer -> types(answer)
                            .forEach(type -> after.under(now, "responses", status, CONTENT, type)
                                    .ifPresentOrElse(
                                            same -> given(
                                                    at + " " + status,
                                                    before.under(answer, CONTENT, type)
                                                            .orElseThrow(),
                                                    same),
                                            () -> breaks.add(at + " " + status + " no longer gives " + type))));
        }
    }

    private void given(String at, Place then, Place now) {
        both(then, now).ifPresent(both -> breaks.addAll(AnswerChanges.breaks(at, before, both.then, after, both.now)));
    }

    private record Both(Place then, Place now) {}

    /** The schemas of the two, where there was one; where there is none now, one that says nothing. */
    private Optional<Both> both(Place then, Place now) {
        return before.under(then, SCHEMA)
                .map(schema -> new Both(schema, after.under(now, SCHEMA).orElse(SchemaFiles.NOTHING)));
    }

    private static Iterable<String> types(Place body) {
        return () -> body.schema().path(CONTENT).fieldNames();
    }
}
