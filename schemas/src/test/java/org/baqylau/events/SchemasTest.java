package org.baqylau.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.baqylau.codes.Codes;
import org.baqylau.documents.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
    private static final String FOLDER = "/schemas/events/";

    private JsonNode definitions;

    @BeforeEach
    void readTheSharedDefinitions() throws IOException {
        definitions = tree("common.v1.json").path("$defs");
    }

    @Test
    void codesAreThoseOfTheTypesAndTheirLists() {
        assertThat(definitions.properties())
                .filteredOn(definition -> definition.getValue().has("enum"))
                .hasSizeGreaterThan(40)
                .allSatisfy(definition -> assertThat(codes(definition.getValue()))
                        .containsExactlyElementsOf(Codes.standard()
                                .labels(snakeCase(definition.getKey()))
                                .keySet()));
        assertThat(codes(definitions.at("/milestone/anyOf/0"))).containsExactlyElementsOf(Milestones.ALL);
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void everySchemaIsOfItsTypeAndTakesNothingUnknown(FactType type) throws IOException {
        for (var form : Form.values()) {
            var file = EventSchemas.fileName(type, form);
            var schema = tree(file);

            assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("$id").asText()).isEqualTo("https://baqylau.org/schemas/events/" + file);
            assertThat(schema.at("/properties/type/const").asText()).isEqualTo(type.wire());
            assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
            assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void propertiesAndWhichAreRequiredAreThoseOfTheRecord(FactType type) throws IOException {
        var data = tree(EventSchemas.fileName(type, Form.SENT)).at("/$defs/data");
        var components = type.body().getRecordComponents();

        assertThat(names(data.path("properties")))
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(c -> c.getName()).toList());
        assertThat(stream(data.path("required")).map(JsonNode::asText))
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void theTwoFormsDifferInSealedFieldsAlone() throws IOException {
        for (var type : FactType.values()) {
            var sent = tree(EventSchemas.fileName(type, Form.SENT)).at("/$defs/data/properties");
            var logged = tree(EventSchemas.fileName(type, Form.LOGGED)).at("/$defs/data/properties");
            var different = names(sent).stream()
                    .filter(name -> !sent.get(name).equals(logged.get(name)))
                    .toList();

            assertThat(different)
                    .containsExactlyElementsOf(
                            type.sealedFields().stream().map(SealedField::wire).toList());
        }
    }

    private static JsonNode tree(String file) throws IOException {
        return JsonMapper.builder().build().readTree(Documents.text(FOLDER + file));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> codes(JsonNode definition) {
        return stream(definition.path("enum")).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
