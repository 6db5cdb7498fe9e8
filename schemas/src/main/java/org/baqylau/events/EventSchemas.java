package org.baqylau.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baqylau.documents.Documents;

/**
 * The JSON Schemas of all types of event, compiled once and shared by all threads. Where {@link EventJson} stops at the
 * first fault, this names them all; both come to the same verdict on every event, at very different speed.
 */
public final class EventSchemas {
    private static final String BASE = "https://baqylau.org/schemas/events/";
    private static final int MOST_VIOLATIONS = 100;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(new StrictTree())
            .build();
    private final Map<FactType, JsonSchema> sent;
    private final Map<FactType, JsonSchema> logged;

    public EventSchemas() {
        var factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(EventSchemas::text)));
        var config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(EcmaPattern::new)
                .build();
        sent = compiled(Form.SENT, factory, config);
        logged = compiled(Form.LOGGED, factory, config);
    }

    private static Map<FactType, JsonSchema> compiled(
            Form form, JsonSchemaFactory factory, SchemaValidatorsConfig config) {
        return Arrays.stream(FactType.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), type -> {
            var schema = factory.getSchema(SchemaLocation.of(BASE + fileName(type, form)), config);
            schema.initializeValidators();
            return schema;
        }));
    }

    /** The name of the file that holds a type's schema in a form; types without sealable fields have one for both. */
    public static String fileName(FactType type, Form form) {
        var logged = form == Form.LOGGED && !type.sealedFields().isEmpty();
        return type.shortName() + (logged ? ".v1.logged.json" : ".v1.json");
    }

    /** Where the schemas call home, each followed by its file's name; nothing is fetched from there. */
    private static String text(String iri) {
        return Documents.text("/schemas/events/" + iri.substring(BASE.length()));
    }

    /** What is wrong with an event in UTF-8, at most a hundred faults; nothing where it is valid. */
    public List<Violation> violations(byte[] json, Form form) {
        try (var parser = mapper.createParser(json)) {
            EventJson.refuseOtherEncodings(json);
            var event = read(parser);
            if (!event.isObject()) {
                return List.of(new Violation("", Flaw.WRONG_TYPE, List.of("object")));
            }
            return violations(event, form);
        } catch (MalformedEvent e) {
            return List.of(e.violation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(JsonParser parser) throws IOException {
        try {
            JsonNode node = mapper.readTree(parser);
            if (node == null || parser.nextToken() != null) {
                throw new MalformedEvent("", Flaw.NOT_JSON);
            }
            return node;
        } catch (JsonProcessingException e) {
            throw e.getOriginalMessage().startsWith("Duplicate field")
                    ? new MalformedEvent(
                            parser.getParsingContext().pathAsPointer().toString(), Flaw.DOUBLED_PROPERTY)
                    : new MalformedEvent("", Flaw.NOT_JSON);
        }
    }

    private List<Violation> violations(JsonNode event, Form form) {
        var wire = event.path("type");
        if (!wire.isTextual()) {
            return List.of(
                    wire.isMissingNode()
                            ? new Violation("/type", Flaw.MISSING, List.of())
                            : new Violation("/type", Flaw.WRONG_TYPE, List.of("string")));
        }
        var type = FactType.of(wire.textValue());
        if (type.isEmpty()) {
            return List.of(new Violation("/type", Flaw.UNKNOWN_TYPE, List.of()));
        }
        var unseen = StrictTree.unseen(event);
        if (unseen.isPresent()) {
            return List.of(unseen.get());
        }
        var ofForm = switch (form) {
            case SENT -> sent;
            case LOGGED -> logged;
        };
        var schema = Objects.requireNonNull(ofForm.get(type.get()));
        return SchemaViolations.of(schema.validate(event)).stream()
                .limit(MOST_VIOLATIONS)
                .toList();
    }
}
