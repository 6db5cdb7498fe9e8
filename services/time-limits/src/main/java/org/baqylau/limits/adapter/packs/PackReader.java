package org.baqylau.limits.adapter.packs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.Locale;
import org.baqylau.documents.Documents;
import org.baqylau.limits.domain.Pack;
import org.baqylau.limits.domain.PackCheck;

/** Reads one limit pack from its text, or refuses it whole with file, line and reason. */
public final class PackReader {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    Documents.text("/limits/pack.schema.json"),
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .locale(Locale.ENGLISH)
                            .build());

    /**
     * @param file how the text is called in a refusal
     * @throws PackRefused where it is no JSON, not in the form of a pack, or contradicts itself
     */
    public Pack read(String file, String text) {
        try {
            var tree = json.readTree(text);
            fits(file, text, tree);
            var pack = new PackBuilder(json.treeToValue(tree, PackJson.class)).build();
            for (var fault : PackCheck.faults(pack.limits().all(), pack.milestones())) {
                throw new PackRefused(file, Lines.of(text, fault.limit(), fault.version()), fault.text());
            }
            return pack;
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw new PackRefused(file, where == null ? 1 : where.getLineNr(), e.getOriginalMessage());
        } catch (BadValue bad) {
            throw new PackRefused(file, Lines.of(text, bad.limit(), bad.version()), bad.reason());
        }
    }

    private void fits(String file, String text, JsonNode tree) {
        schema.validate(tree).stream()
                .min(Comparator.comparingInt((ValidationMessage message) ->
                                -message.getInstanceLocation().getNameCount())
                        .thenComparing(ValidationMessage::getMessage))
                .ifPresent(message -> {
                    var pointer = message.getInstanceLocation().toString();
                    throw new PackRefused(file, Lines.of(text, pointer), reason(message, tree.at(pointer)));
                });
    }

    /** What is none of several values is told as one of them by the schema: say what stands there instead. */
    private static String reason(ValidationMessage message, JsonNode value) {
        return message.getType().equals("const") ? "this may not stand here: " + value : message.getMessage();
    }

    /** A value that has the right form and no meaning. */
    static final class BadValue extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String limit;
        private final int version;
        private final String reason;

        BadValue(String limit, int version, String message) {
            super(message);
            this.reason =
                    limit.isEmpty() ? message : limit + (version == 0 ? "" : " version " + version) + ": " + message;
            this.limit = limit;
            this.version = version;
        }

        String reason() {
            return reason;
        }

        String limit() {
            return limit;
        }

        int version() {
            return version;
        }
    }
}
