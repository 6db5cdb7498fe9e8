package org.baqylau.events;

import static java.util.stream.Collectors.toList;

import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Translates what the validator says into flaws, each once, and leaves out what only follows from another one. */
final class SchemaViolations {
    private static final Pattern ONE_OF = Pattern.compile("/oneOf/[0-9]+/");
    private static final Pattern ANY_OF = Pattern.compile("/anyOf/[0-9]+/");
    private static final Pattern DEFINITION = Pattern.compile("/\\$defs/([A-Za-z]+)(/|$)");

    /** What a definition asks for, in the words of {@link Check}, where it is not the definition's own name. */
    private static final Map<String, String> WANTED = Map.of(
            "instant", "date-time",
            "optionalText", "text",
            "account", "text",
            "source", "uri-reference",
            "datacontenttype", "media-type",
            "sealed", "base64");

    private SchemaViolations() {}

    static List<Violation> of(Collection<ValidationMessage> messages) {
        var single = messages.stream()
                .filter(message -> !isIn(ANY_OF, message) && !isIn(ONE_OF, message))
                .map(SchemaViolations::of);
        var choices = messages.stream()
                .filter(message -> isIn(ANY_OF, message))
                .collect(Collectors.groupingBy(
                        message -> message.getInstanceLocation().toString(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(choice -> noneOf(choice.getKey(), choice.getValue()));
        var all = Stream.concat(single, choices).distinct().toList();
        var ofWrongType = all.stream()
                .filter(violation -> violation.flaw() == Flaw.WRONG_TYPE)
                .map(Violation::pointer)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(violation -> violation.flaw() == Flaw.WRONG_TYPE || !ofWrongType.contains(violation.pointer()))
                .toList();
    }

    private static boolean isIn(Pattern branch, ValidationMessage message) {
        return branch.matcher(message.getEvaluationPath().toString()).find();
    }

    /** The validator reports the branches of anyOf alone: properties of which one is required, or values. */
    private static Violation noneOf(String at, List<ValidationMessage> branches) {
        var required = branches.stream()
                .filter(message -> message.getType().equals("required"))
                .map(ValidationMessage::getProperty)
                .toList();
        return new Violation(at, required.isEmpty() ? Flaw.UNKNOWN_CODE : Flaw.AT_LEAST_ONE, required);
    }

    private static Violation of(ValidationMessage message) {
        var at = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "required" -> property(at, message, Flaw.MISSING);
            case "additionalProperties" -> property(at, message, Flaw.UNKNOWN_PROPERTY);
            case "propertyNames" -> property(at, message, Flaw.BAD_FORMAT, "id");
            case "type" -> new Violation(at, Flaw.WRONG_TYPE, List.of(argument(message, 1)));
            case "enum", "const" -> new Violation(at, Flaw.UNKNOWN_CODE, List.of());
            case "pattern", "format" -> new Violation(at, Flaw.BAD_FORMAT, List.of(wanted(message)));
            case "minLength", "minItems", "minimum" -> new Violation(at, Flaw.TOO_SMALL, List.of(argument(message, 0)));
            case "maxLength", "maxItems", "maximum" -> new Violation(at, Flaw.TOO_LARGE, List.of(argument(message, 0)));
            case "multipleOf" -> new Violation(at, Flaw.TOO_PRECISE, List.of("18"));
            case "maxProperties" -> new Violation(at, Flaw.NOT_ALLOWED_HERE, List.of());
            case "oneOf" -> new Violation(at, Flaw.EXACTLY_ONE, alternatives(message));
            default -> throw new IllegalStateException("no flaw for the keyword " + message.getType());
        };
    }

    private static Violation property(String at, ValidationMessage message, Flaw flaw, String... arguments) {
        var name = Optional.ofNullable(message.getProperty()).orElseGet(() -> argument(message, 0));
        return new Violation(at + "/" + MalformedEvent.escaped(name), flaw, List.of(arguments));
    }

    private static String argument(ValidationMessage message, int index) {
        @Nullable Object[] arguments = message.getArguments();
        return String.valueOf(arguments[index]);
    }

    private static String wanted(ValidationMessage message) {
        var definition = DEFINITION.matcher(message.getSchemaLocation().toString());
        var name = definition.find() ? definition.group(1) : message.getType();
        return WANTED.getOrDefault(name, name);
    }

    /** The properties of which exactly one is required. */
    private static List<String> alternatives(ValidationMessage message) {
        return StreamSupport.stream(message.getSchemaNode().spliterator(), false)
                .flatMap(branch -> StreamSupport.stream(branch.path("required").spliterator(), false))
                .map(required -> required.asText())
                .toList();
    }
}
