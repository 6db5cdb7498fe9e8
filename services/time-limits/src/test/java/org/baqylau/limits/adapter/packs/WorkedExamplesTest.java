package org.baqylau.limits.adapter.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baqylau.documents.Documents;
import org.baqylau.events.StatedTime;
import org.baqylau.limits.domain.Course;
import org.baqylau.limits.domain.Law;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked example of every pack comes out as the law has it. */
class WorkedExamplesTest {

    private static final int FOR_EACH_TYPE = 8;
    private static final Law LAW = Packs.shipped();

    static Stream<WorkedExample> examples() {
        return Packs.names().stream().flatMap(name -> {
            var examples = new ArrayList<WorkedExample>();
            file(name).get("examples").forEach(example -> examples.add(new WorkedExample(name, example)));
            return examples.stream();
        });
    }

    private static JsonNode file(String name) {
        try {
            return new ObjectMapper().readTree(Documents.text("/limits/examples/" + name + ".json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesOutAsTheLawHasIt(WorkedExample example) {
        var courses = example.courses(LAW.pack(example.jurisdiction()).orElseThrow());
        var expected = new ArrayList<JsonNode>();
        example.json().get("expect").forEach(expected::add);

        var left = new ArrayList<>(courses);
        for (var one : expected) {
            var fitting = left.stream()
                    .filter(course -> fits(course, one, example.asked()))
                    .findFirst();
            assertThat(fitting)
                    .as("%s expects %s among %s", example, one, told(courses, example.asked()))
                    .isPresent();
            left.remove(fitting.get());
        }
        assertThat(told(left, example.asked()))
                .as("clocks that are not expected")
                .isEmpty();
    }

    private static boolean fits(Course course, JsonNode expected, Instant asked) {
        return (!expected.has("addressee")
                        || expected.get("addressee")
                                .asText()
                                .equals(course.key().addressee()))
                && (!expected.has("occurrence")
                        || expected.get("occurrence").asInt() == course.key().occurrence())
                && (!expected.has("version")
                        || expected.get("version").asInt() == course.limit().version())
                && expected.get("state").asText().equals(course.state(asked).wire())
                && (!expected.has("due") || due(expected.get("due"), course.due()))
                && (!expected.has("disputed") || expected.get("disputed").asBoolean() == course.disputed(asked));
    }

    private static boolean due(JsonNode expected, @Nullable Instant due) {
        return expected.isNull()
                ? due == null
                : StatedTime.parse(expected.asText()).instant().equals(due);
    }

    private static List<String> told(List<Course> courses, Instant asked) {
        return courses.stream()
                .map(course -> course.key().addressee() + " #" + course.key().occurrence() + " v"
                        + course.limit().version() + " " + course.state(asked).wire() + " due " + course.due()
                        + (course.disputed(asked) ? " disputed" : ""))
                .toList();
    }

    @Test
    void thereAreEnoughOfEachTypeOfClock() {
        for (var pack : LAW.packs()) {
            Map<String, Integer> needed = new HashMap<>();
            pack.limits().all().forEach(limit -> needed.put(limit.reckoning().type(), 0));
            file(pack.jurisdiction())
                    .get("examples")
                    .forEach(example -> needed.merge(
                            pack.limits()
                                    .versions(example.get("limit").asText())
                                    .getFirst()
                                    .reckoning()
                                    .type(),
                            1,
                            Integer::sum));

            assertThat(needed)
                    .as(pack.jurisdiction())
                    .allSatisfy(
                            (type, examples) -> assertThat(examples).as(type).isGreaterThanOrEqualTo(FOR_EACH_TYPE));
        }
    }

    @Test
    void fitTheirSchema() {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Documents.text("/limits/examples.schema.json"));

        for (var name : Packs.names()) {
            assertThat(schema.validate(file(name))).as(name).isEmpty();
        }
    }
}
