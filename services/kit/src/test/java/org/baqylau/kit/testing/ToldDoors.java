package org.baqylau.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The doors as an OpenAPI document tells of them: every answer that a test is given is held to it. */
public final class ToldDoors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOT_TOLD = List.of("401", "404", "405");

    private final ObjectNode document;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** @param openApi the document, as JSON */
    public ToldDoors(String openApi) {
        document = (ObjectNode) read(openApi);
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                        .keywords(document.properties().stream()
                                .map(part -> new NonValidationKeyword(part.getKey()))
                                .toList())
                        .build()));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /**
     * @param account empty where nobody asked
     * @param type of the body, as the header has it
     */
    public void check(String account, String method, String address, int answered, String type, String body) {
        String asked = account + " " + method + " " + address;
        String path = path(address);
        var operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        assertThat(operation.isObject()).as(asked + " is told of").isTrue();
        passes(asked, account, operation, answered);
        String status = Integer.toString(answered);
        var response = operation.path("responses").path(status);
        if (response.isMissingNode()) {
            // an address that no id can be is no door at all
            assertThat(NOT_TOLD).as(asked + " answers " + status).contains(status);
            return;
        }
        String reference = response.path("$ref").asText("");
        String pointer = reference.isEmpty()
                ? "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + status
                : reference.substring(1);
        String format = type.split(";", 2)[0];
        assertThat(document.at(pointer).path("content").has(format))
                .as(asked + " as " + format)
                .isTrue();
        var schema = schemas.computeIfAbsent(pointer + "/content/" + escaped(format) + "/schema", this::schema);
        assertThat(schema.validate(read(body))).as(asked + ": " + body).isEmpty();
    }

    private static void passes(String asked, String account, JsonNode operation, int status) {
        var roles = new ArrayList<String>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        boolean told = roles.contains("public")
                || (!account.isEmpty() && (roles.contains("signed_in") || roles.contains(role(account))));
        if (status < 300) {
            assertThat(told).as(asked + " may pass").isTrue();
        } else if (status == 403) {
            assertThat(told).as(asked + " may not pass").isFalse();
        }
    }

    private static String role(String account) {
        return account.replaceFirst("-([a-z]{3}|2)$", "");
    }

    /** The path of the document that an address belongs to; those without a parameter first. */
    private String path(String address) {
        String asked = address.split("\\?", 2)[0];
        var paths = document.path("paths");
        if (paths.has(asked)) {
            return asked;
        }
        for (var path : paths.properties()) {
            if (asked.matches(path.getKey().replaceAll("\\{[a-z]+}", "[^/]+"))) {
                return path.getKey();
            }
        }
        return asked;
    }

    private JsonSchema schema(String pointer) {
        var whole = document.deepCopy().put("$ref", "#" + pointer);
        return factory.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
