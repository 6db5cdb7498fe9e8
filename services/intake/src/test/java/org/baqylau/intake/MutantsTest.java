package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a valid event at random: it is taken in or refused, and neither the door nor the index breaks. */
@QuarkusTest
class MutantsTest extends IntakeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.0",
            "1e400",
            "1E-999999999",
            "9223372036854775808",
            "[]",
            "{}",
            "[null]",
            "{\"\":0}",
            "\"\"",
            "\"..\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2012-02-30\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"2012-02-29T23:59:60Z\"",
            "\"2012-02-29T23:59:59.999999999-18:00\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"KZ-ULY\"",
            "\"other\"");

    @ParameterizedTest
    @ValueSource(strings = {"registry", "monitor", "ombudsman", "prosecutor-kar", "custody", "statistician"})
    void areTakenInOrRefused(String account) throws Exception {
        long seed = System.nanoTime();
        System.out.println("mutants of " + account + ": seed " + seed);
        var random = new Random(seed);
        var stream = new ByteArrayOutputStream();
        for (byte[] example : Examples.full().toList()) {
            for (int i = 0; i < 12; i++) {
                byte[] mutant = mutant(example, random);
                stream.writeBytes(mutant);
                stream.write('\n');
                if (i == 0) {
                    var answer = as(account).post("/api/events", Caller.ONE, mutant);
                    assertThat(answer.status())
                            .as("seed " + seed + new String(mutant, UTF_8))
                            .isLessThan(500);
                }
            }
        }

        var answer = as(account).post("/api/events", Caller.STREAM, stream.toByteArray());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.lines()).hasSizeGreaterThan(300).allSatisfy(line -> {
            assertThat(line.path("status").asText())
                    .as("seed " + seed + line)
                    .isIn(Set.of("accepted", "duplicate", "conflict", "rejected"));
            assertThat(line.at("/problem/status").asInt()).isLessThan(500);
        });
        recorded("registry", Sent.facility(Sent.fresh("f"), "KZ-KAR"));
        assertThat(rows("SELECT reason FROM intake.parked")).as("seed " + seed).isEmpty();
    }

    private static byte[] mutant(byte[] example, Random random) throws IOException {
        var event = JSON.readTree(example);
        ((ObjectNode) event).put("id", "E-" + random.nextLong(Long.MAX_VALUE));
        var json = event.toString();
        return switch (random.nextInt(4)) {
            case 0 -> withAnotherByte(json.getBytes(UTF_8), random);
            case 1 -> json.substring(0, random.nextInt(json.length())).getBytes(UTF_8);
            default -> withAnotherValue(event, random).getBytes(UTF_8);
        };
    }

    private static byte[] withAnotherByte(byte[] json, Random random) {
        json[random.nextInt(json.length)] = (byte) random.nextInt(256);
        return json;
    }

    private static String withAnotherValue(JsonNode event, Random random) throws IOException {
        var containers = new ArrayList<JsonNode>();
        collect(event, containers);
        var value = "#";
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.isEmpty() || random.nextInt(10) == 0 ? "x" : names.get(random.nextInt(names.size()));
                if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.put(name, value);
                }
            }
            case ArrayNode array -> array.insert(random.nextInt(array.size() + 1), value);
            default -> throw new IllegalStateException();
        }
        return event.toString().replace("\"#\"", VALUES.get(random.nextInt(VALUES.size())));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
