package org.baqylau.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final EventJson SENT = EventJson.sent();
    private static final EventJson LOGGED = EventJson.logged();
    private static final List<String> NOT_KEPT = List.of("specversion", "datacontenttype", "dataschema", "traceparent");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @MethodSource("org.baqylau.events.Example#valid")
    void validOneIsReadAndWrittenBackTheSame(Example example) throws IOException {
        var json = json(example.form());

        var written = json.write(json.read(example.json()));

        assertThat(SCHEMAS.violations(example.json(), example.form())).isEmpty();
        assertThat(SCHEMAS.violations(written, example.form())).isEmpty();
        assertThat(kept(written)).isEqualTo(kept(example.json()));
        assertThat(json.read(written)).isEqualTo(json.read(example.json()));
    }

    @ParameterizedTest
    @MethodSource("org.baqylau.events.Example#invalid")
    void invalidOneIsRefusedBySchemaAndTypeAtTheSamePlace(Example example) {
        var violations = SCHEMAS.violations(example.json(), example.form());
        var refusal = catchThrowableOfType(
                MalformedEvent.class, () -> json(example.form()).read(example.json()));

        assertThat(violations).isNotEmpty();
        assertThat(refusal).isNotNull();
        var first = refusal.violation();
        if (first.flaw() == Flaw.NOT_ALLOWED_HERE) {
            assertThat(violations).anyMatch(violation -> violation.pointer().startsWith(first.pointer()));
        } else {
            assertThat(violations).contains(first);
        }
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void everyTypeHasExamples(FactType type) {
        var examples = Example.of(type);

        assertThat(examples.stream().filter(Example::isValid)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(examples.stream().filter(example -> !example.isValid())).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void everyFolderOfExamplesIsOfOneType() throws IOException {
        try (var folders = Files.list(Example.folder())) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(FactType.values())
                            .map(FactType::shortName)
                            .toList());
        }
    }

    private static EventJson json(Form form) {
        return switch (form) {
            case SENT -> SENT;
            case LOGGED -> LOGGED;
        };
    }

    private JsonNode kept(byte[] json) throws IOException {
        return ((ObjectNode) mapper.readTree(json)).remove(NOT_KEPT);
    }
}
