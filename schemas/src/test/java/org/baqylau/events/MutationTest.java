package org.baqylau.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas and the types are two statements of one contract: on a random change of an event both say the same. */
class MutationTest {
    private static final int MUTANTS_OF_EACH_EXAMPLE = Integer.getInteger("mutants", 150);
    private static final EventSchemas SCHEMAS = new EventSchemas();
    private static final EventJson SENT = EventJson.sent();
    private static final EventJson LOGGED = EventJson.logged();

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @ParameterizedTest
    @EnumSource(FactType.class)
    void schemaAndTypeAgreeOnEveryMutant(FactType type) throws IOException {
        System.out.println("seed " + seed);
        var mutator = new Mutator(mapper, new Random(seed));
        var refused = 0;
        for (var example : Example.of(type)) {
            for (var i = 0; example.isValid() && i < MUTANTS_OF_EACH_EXAMPLE; i++) {
                var mutant = mutator.mutant(example.json());
                refused += agreedRefusal(example, mutant) ? 1 : 0;
            }
        }
        assertThat(refused).as("mutants refused").isPositive();
    }

    private boolean agreedRefusal(Example example, byte[] mutant) {
        var violations = SCHEMAS.violations(mutant, example.form());
        try {
            var event = (example.form() == Form.SENT ? SENT : LOGGED).read(mutant);
            assertThat(violations)
                    .as("the type accepts, seed %d: %s", seed, text(mutant))
                    .isEmpty();
            assertThat((example.form() == Form.SENT ? SENT : LOGGED).write(event))
                    .isNotEmpty();
            return false;
        } catch (MalformedEvent e) {
            assertThat(violations)
                    .as("the type refuses with %s, seed %d: %s", e.getMessage(), seed, text(mutant))
                    .isNotEmpty();
            return true;
        }
    }

    @Test
    void numbersOfAbsurdSizeCostNothing() {
        var event = new String(
                        Example.of(FactType.FIGURE_DECLARED).stream()
                                .filter(Example::isValid)
                                .findFirst()
                                .orElseThrow()
                                .json(),
                        StandardCharsets.UTF_8)
                .replace("48684", "1e999999999");

        assertThat(SCHEMAS.violations(event.getBytes(StandardCharsets.UTF_8), Form.SENT))
                .extracting(Violation::pointer)
                .containsExactly("/data/value");
    }

    private static String text(byte[] json) {
        var text = new String(json, StandardCharsets.UTF_8);
        return text.length() < 3000 ? text : text.substring(0, 3000) + "…";
    }
}
