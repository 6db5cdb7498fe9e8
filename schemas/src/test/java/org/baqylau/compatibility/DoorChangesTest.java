package org.baqylau.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorChangesTest {
    private static final String DOORS = """
            paths:
              /a/{id}:
                get:
                  parameters:
                    - $ref: "#/components/parameters/id"
                    - name: size
                      in: query
                      schema: {type: integer, maximum: 500}
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
              /b:
                post:
                  requestBody:
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/Order"}}
                      text/plain: {schema: {type: string}}
            components:
              parameters:
                id: {name: id, required: true}
              schemas:
                Order: {type: object, required: [to], properties: {to: {type: string}, note: {type: string}}}
                Thing:
                  allOf: [{$ref: "#/components/schemas/Named"}]
                  type: object
                  required: [at]
                  properties: {at: {type: string}, parts: {type: array, items: {$ref: "#/components/schemas/Named"}}}
                Named: {type: object, required: [name], properties: {name: {type: string}, size: {type: number}}}
            """;

    @Test
    void aDoorStaysTakesWhatItTookAndAsksForNothingMore() {
        assertThat(after("", "")).isEmpty();
        assertThat(after("post:", "put:")).containsExactly("openapi.yaml: post /b removed");
        assertThat(after("in: query", "required: true")).containsExactly("openapi.yaml: get /a/{id} now asks for size");
        assertThat(after("name: size", "name: count"))
                .containsExactly("openapi.yaml: get /a/{id} no longer takes size");
        assertThat(after("maximum: 500", "maximum: 50"))
                .containsExactly("openapi.yaml: get /a/{id} size: maximum lowered");
    }

    @Test
    void aBodyThatWasTakenIsTakenStill() {
        assertThat(after("required: [to]", "required: []")).isEmpty();
        assertThat(after("required: [to]", "required: [to, note]"))
                .containsExactly("openapi.yaml: post /b body/note: is now required");
        assertThat(after("text/plain", "text/csv")).containsExactly("openapi.yaml: post /b no longer takes text/plain");
        assertThat(after("requestBody:", "requestBody:\n        required: true"))
                .containsExactly("openapi.yaml: post /b now asks for a body");
    }

    @Test
    void anAnswerGivesWhatItGave() {
        assertThat(after("{at: {type: string},", "{at: {type: string}, more: {type: string},"))
                .isEmpty();
        assertThat(after("size: {type: number}", "size: {type: integer}")).isEmpty();
        assertThat(after("size: {type: number}", "extent: {type: number}"))
                .contains("openapi.yaml: get /a/{id} 200/size: no longer given");
        assertThat(after("required: [name]", "required: []"))
                .contains("openapi.yaml: get /a/{id} 200/parts/*/name: no longer always given");
        assertThat(after("{at: {type: string}", "{at: {type: integer}"))
                .containsExactly("openapi.yaml: get /a/{id} 200/at: is no longer string");
        assertThat(after(
                        "{application/json: {schema: {$ref: \"#/components/schemas/Thing",
                        "{text/csv: {schema: {$ref: \"#/components/schemas/Thing"))
                .containsExactly("openapi.yaml: get /a/{id} 200 no longer gives application/json");
    }

    @Test
    void oneMoreTypeOfEventIsNoBreak() {
        var events = "paths: {/e: {post: {requestBody: {content: {a/b: {schema: {oneOf: [%s]}}}}}}}";
        var one = events.formatted("{$ref: schemas/events/a.json}");
        var two = events.formatted("{$ref: schemas/events/a.json}, {$ref: schemas/events/b.json}");

        assertThat(breaks(one, two)).isEmpty();
        assertThat(breaks(two, one)).containsExactly("openapi.yaml: post /e body: oneOf changed");
    }

    private static List<String> after(String replaced, String replacement) {
        return breaks(DOORS, DOORS.replace(replaced, replacement));
    }

    private static List<String> breaks(String before, String after) {
        return DoorChanges.breaks(files(before), files(after));
    }

    private static SchemaFiles files(String document) {
        var event = DocumentChanges.tree("{type: object}");
        return new SchemaFiles(
                Map.of(DoorChanges.DOCUMENT, DocumentChanges.tree(document), "a.json", event, "b.json", event));
    }
}
