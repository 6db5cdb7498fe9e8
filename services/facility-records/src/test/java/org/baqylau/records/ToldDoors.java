package org.baqylau.records;

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
import org.baqylau.documents.Documents;

/** The doors as the OpenAPI document tells of them: every answer that a test is given is held to it. */
final class ToldDoors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode DOCUMENT = document();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keywords(DOCUMENT.properties().stream()
                            .map(part -> new NonValidationKeyword(part.getKey()))
                            .toList())
                    .build()));
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    private static final List<String> NOT_TOLD = List.of("401", "404", "405");

    private ToldDoors() {}

    private static ObjectNode document() {
        try {
            return (ObjectNode) JSON.readTree(Documents.openApi());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param account empty where nobody asked */
    static void check(String account, String method, String address, Caller.Answer answer) {
        String asked = account + " " + method + " " + address;
        String path = path(address);
        var operation = DOCUMENT.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        assertThat(operation.isObject()).as(asked + " is told of").isTrue();
        passes(asked, account, operation, answer.status());
        String status = Integer.toString(answer.status());
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
        String type = answer.type().split(";", 2)[0];
        assertThat(DOCUMENT.at(pointer).path("content").has(type))
                .as(asked + " as " + type)
                .isTrue();
        var schema = SCHEMAS.computeIfAbsent(pointer + "/content/" + escaped(type) + "/schema", ToldDoors::schema);
        assertThat(schema.validate(answer.json()))
                .as(asked + ": " + answer.body())
                .isEmpty();
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
    private static String path(String address) {
        String asked = address.split("\\?", 2)[0];
        var paths = DOCUMENT.path("paths");
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

    private static JsonSchema schema(String pointer) {
        var whole = DOCUMENT.deepCopy().put("$ref", "#" + pointer);
        return FACTORY.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
