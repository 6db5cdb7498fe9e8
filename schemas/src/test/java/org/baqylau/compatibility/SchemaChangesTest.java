package org.baqylau.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangesTest {
    private static final String BEFORE = """
            {"type":"object","required":["id"],"additionalProperties":false,
             "oneOf":[{"required":["one"]},{"required":["two"]}],
             "allOf":[{"if":{"properties":{"kind":{"const":"a"}}},"then":{"properties":{"note":{"maxLength":5}}}}],
             "properties":{
               "id":{"$ref":"#/$defs/id"},
               "kind":{"enum":["a","b"]},
               "count":{"type":"integer","minimum":0,"maximum":10},
               "share":{"type":"number"},
               "note":{"type":"string","maxLength":20},
               "day":{"type":"string","format":"date"},
               "list":{"type":"array","minItems":1,"maxItems":3,"items":{"$ref":"#/$defs/id"}},
               "codes":{"type":"object","propertyNames":{"pattern":"^a$"},"additionalProperties":{"type":"string"}},
               "either":{"anyOf":[{"enum":["x"]},{"pattern":"^y"}]},
               "one":{"type":"string"},"two":{"type":"string"}},
             "$defs":{"id":{"type":"string","pattern":"^[a-z]{1,9}$"}}}
            """;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "required":["id"]                       | "required":["id","note"]                       | /note: is now required
            "kind":{"enum":["a","b"]},              |                                                | /kind: removed
            "enum":["a","b"]                        | "enum":["a"]                                   | code b no longer taken
            "enum":["a","b"]                        | "const":"a"                                    | code b no longer taken
            "type":"integer","minimum":0            | "type":"string","minimum":0                    | type integer no longer taken
            "share":{"type":"number"}               | "share":{"type":"integer"}                     | type number no longer taken
            "share":{"type":"number"}               | "share":{"type":"number","enum":[1]}           | only some values are taken now
            "share":{"type":"number"}               | "share":{"type":"number","multipleOf":0.01}    | multipleOf added or changed
            "minimum":0                             | "minimum":1                                    | minimum raised
            "maximum":10                            | "maximum":9                                    | maximum lowered
            "type":"number"                         | "type":"number","minimum":0                    | minimum raised
            "maxLength":20                          | "maxLength":19                                 | maxLength lowered
            "maxLength":20                          | "maxLength":20,"minLength":1                   | minLength raised
            "maxItems":3                            | "maxItems":2                                   | maxItems lowered
            "minItems":1                            | "minItems":2                                   | minItems raised
            ^[a-z]{1,9}$                            | ^[a-z]{1,8}$                                   | pattern added or changed
            "type":"string","format":"date"         | "type":"string","format":"date-time"           | format added or changed
            "share":{"type":"number"}               | "share":{"$ref":"#/$defs/id"}                  | type number no longer taken
            "propertyNames":{"pattern":"^a$"}       | "propertyNames":{"pattern":"^b$"}              | pattern added or changed
            "additionalProperties":{"type":"string"}| "additionalProperties":{"type":"boolean"}      | type string no longer taken
            {"enum":["x"]},                         |                                                | anyOf no longer takes
            {"required":["one"]},                   |                                                | oneOf changed
            {"required":["one"]},                   | {"required":["one","id"]},                     | /id: is now required
            "then":{"properties":{"note":{"maxLength":5  | "then":{"properties":{"note":{"maxLength":4 | maxLength lowered
            {"const":"a"}}}                         | {"const":"b"}}}                                | if
            """)
    void findsWhatNarrows(String part, String changed, String expected) throws JsonProcessingException {
        assertThat(BEFORE).contains(part);

        var breaks = breaks(BEFORE, BEFORE.replace(part, changed == null ? "" : changed));

        assertThat(breaks).anySatisfy(line -> assertThat(line).contains(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "required":["id"]            | "required":[]
            "enum":["a","b"]             | "enum":["a","b","c"]
            "type":"integer"             | "type":"number"
            "minimum":0                  | "minimum":-1
            "maximum":10                 | "maximum":11
            "maxLength":20               | "maxLength":21
            "minItems":1,                | ` `
            "kind":{"enum"               | "new":{"type":"string"},"kind":{"enum"
            {"enum":["x"]},              | {"enum":["x","z"]},{"enum":["w"]},
            "type":"string","format":"date" | "type":"string"
            "type":"object","required"   | "title":"t","description":"d","type":"object","required"
            """)
    void letsPassWhatWidens(String part, String changed) throws JsonProcessingException {
        assertThat(BEFORE).contains(part);

        assertThat(breaks(BEFORE, BEFORE.replace(part, changed))).isEmpty();
    }

    @Test
    void findsAChangeInASharedDefinitionOfAnotherFile() throws JsonProcessingException {
        var event = tree("{\"type\":\"object\",\"properties\":{\"id\":{\"$ref\":\"common.json#/$defs/id\"}}}");
        var before = new SchemaFiles(
                Map.of("event.json", event, "common.json", tree("{\"$defs\":{\"id\":{\"maxLength\":9}}}")));
        var after = new SchemaFiles(
                Map.of("event.json", event, "common.json", tree("{\"$defs\":{\"id\":{\"maxLength\":8}}}")));

        assertThat(SchemaChanges.breaks(before, after)).containsExactly("event.json/id: maxLength lowered");
        assertThat(SchemaChanges.breaks(after, before)).isEmpty();
    }

    @Test
    void findsThatUnknownPropertiesAreNoLongerTaken() throws JsonProcessingException {
        var open = BEFORE.replace("\"additionalProperties\":false,", "");

        assertThat(breaks(open, BEFORE)).containsExactly("event.json: unknown properties are no longer taken");
        assertThat(breaks(BEFORE, open)).isEmpty();
    }

    @Test
    void findsAnEventTypeThatIsGone() throws JsonProcessingException {
        var before = new SchemaFiles(Map.of("event.json", tree("{\"type\":\"object\"}")));

        assertThat(SchemaChanges.breaks(before, new SchemaFiles(Map.of()))).containsExactly("event.json: removed");
    }

    private static List<String> breaks(String before, String after) throws JsonProcessingException {
        return SchemaChanges.breaks(
                new SchemaFiles(Map.of("event.json", tree(before))),
                new SchemaFiles(Map.of("event.json", tree(after))));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(json);
    }
}
