package org.baqylau.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes one thing in an event at random: a value, a character, a property more or less, one byte. */
final class Mutator {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> VALUES = List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode("x"),
            NODES.textNode(".."),
            NODES.textNode("a".repeat(64)),
            NODES.textNode("a".repeat(65)),
            NODES.textNode("ә".repeat(20_000)),
            NODES.textNode("🔒".repeat(20_000)),
            NODES.textNode("🔒".repeat(20_001)),
            NODES.textNode("\u0000"),
            NODES.textNode("line\nand\ttab"),
            NODES.textNode("\u007f"),
            NODES.textNode("\ud800"),
            NODES.textNode("a\udc00b"),
            NODES.textNode("5"),
            NODES.textNode("true"),
            NODES.textNode("2012-02-29"),
            NODES.textNode("2011-02-29"),
            NODES.textNode("1899-12-31"),
            NODES.textNode("2200-01-01"),
            NODES.textNode("2012-2-9"),
            NODES.textNode("2012-02-29T23:59:59.999999999+18:00"),
            NODES.textNode("2012-02-29T23:59:59-18:01"),
            NODES.textNode("2012-02-29T23:59:59-00:00"),
            NODES.textNode("2012-02-29T23:59:60Z"),
            NODES.textNode("2012-06-30T23:59:60Z"),
            NODES.textNode("2012-02-29 23:59:59Z"),
            NODES.textNode("2012-02-29t23:59:59z"),
            NODES.textNode("2012-02-29T23:59Z"),
            NODES.textNode("2012-02-29T24:00:00Z"),
            NODES.textNode("2012-02-29T23:59:59.Z"),
            NODES.textNode("2012-02-29T23:59:59.1234567890Z"),
            NODES.textNode("2012-02-29T23:59:59"),
            NODES.textNode("KZ-KAR"),
            NODES.textNode("other"),
            NODES.textNode("OTHER"),
            NODES.textNode("released"),
            NODES.textNode("GE.charge_brought"),
            NODES.textNode("GE.Charge"),
            NODES.textNode("a://b:1/c?d=[e]#f"),
            NODES.textNode("a b"),
            NODES.textNode("1a:b"),
            NODES.textNode("%zz"),
            NODES.textNode("a:"),
            NODES.textNode("//"),
            NODES.textNode("application/cloudevents+json; charset=UTF-8"),
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(1),
            NODES.numberNode(Integer.MAX_VALUE),
            NODES.numberNode(Integer.MAX_VALUE + 1L),
            NODES.numberNode(Long.MIN_VALUE),
            NODES.numberNode(new BigDecimal("1.0")),
            NODES.numberNode(new BigDecimal("1E2")),
            NODES.numberNode(new BigDecimal("-90.0")),
            NODES.numberNode(new BigDecimal("90.0000001")),
            NODES.numberNode(new BigDecimal("1E-18")),
            NODES.numberNode(new BigDecimal("1E-19")),
            NODES.numberNode(new BigDecimal("1E+15")),
            NODES.numberNode(new BigDecimal("1.0000000001E+15")),
            NODES.numberNode(new BigDecimal("1E+999999999")),
            NODES.numberNode(new BigDecimal("1E-999999999")),
            NODES.booleanNode(true),
            NODES.booleanNode(false),
            NODES.arrayNode(),
            NODES.arrayNode().add("x"),
            NODES.objectNode(),
            NODES.objectNode().put("x", 1),
            NODES.objectNode()
                    .set(
                            "sealed",
                            NODES.objectNode().put("alg", "a").put("keyId", "k").put("ciphertext", "AQ==")));

    private final JsonMapper mapper;
    private final RandomGenerator random;

    Mutator(JsonMapper mapper, RandomGenerator random) {
        this.mapper = mapper;
        this.random = random;
    }

    byte[] mutant(byte[] json) throws IOException {
        if (random.nextInt(8) == 0) {
            return withAnotherByte(json);
        }
        var event = mapper.readTree(json);
        for (var changes = 1 + random.nextInt(2); changes > 0; changes--) {
            change(event);
        }
        return mapper.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] withAnotherByte(byte[] json) {
        var mutant = json.clone();
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        return mutant;
    }

    private void change(JsonNode event) {
        var containers = new ArrayList<JsonNode>();
        collect(event, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> change(object, event);
            case ArrayNode array -> change(array);
            default -> throw new IllegalStateException();
        }
    }

    private void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object, JsonNode event) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(10) == 0) {
            var all = new ArrayList<String>();
            allNames(event, all);
            object.set(random.nextInt(4) == 0 ? "unknown" : all.get(random.nextInt(all.size())), value());
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, inText(object.get(name)));
            default -> object.set(name, value());
        }
    }

    private JsonNode value() {
        return VALUES.get(random.nextInt(VALUES.size())).deepCopy();
    }

    private static void allNames(JsonNode node, List<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> allNames(child, names));
    }

    private void change(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(3) == 0) {
            array.add(value());
        } else if (random.nextBoolean()) {
            array.remove(random.nextInt(array.size()));
        } else {
            array.set(random.nextInt(array.size()), value());
        }
    }

    /** One character more, less or other. */
    private JsonNode inText(JsonNode node) {
        if (!(node instanceof TextNode) || node.textValue().isEmpty()) {
            return node;
        }
        var text = new StringBuilder(node.textValue());
        var at = random.nextInt(text.length() + 1);
        var other = "0123456789 -:.TZ+/%#\n\\_aZé\u0001".charAt(random.nextInt(26));
        if (at == text.length() || random.nextInt(3) == 0) {
            text.insert(at, other);
        } else if (random.nextBoolean()) {
            text.deleteCharAt(at);
        } else {
            text.setCharAt(at, other);
        }
        return NODES.textNode(text.toString());
    }
}
