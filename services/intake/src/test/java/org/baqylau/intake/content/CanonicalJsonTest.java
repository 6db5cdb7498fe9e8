package org.baqylau.intake.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.baqylau.intake.Examples;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 8785: its own examples, and another's implementation of it. */
class CanonicalJsonTest {

    private final CanonicalJson canonical = new CanonicalJson();

    @Test
    void writesTheExampleOfTheStandard() {
        var json = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(of(json)).isEqualTo("""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @Test
    void ordersMembersByTheirUtf16CodeUnits() {
        var json = """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}""";

        assertThat(of(json)).isEqualTo("""
                {"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",\
                "€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}""");
    }

    /** The samples of the standard's appendix B that are JSON. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "0000000000000002, 1e-323",
        "0000000000000003, 1.5e-323",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesNumbersAsTheStandardDoes(String bits, String written) {
        assertThat(EcmaNumber.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "1, 1e0",
        "100, 1E2",
        "0, -0",
        "0, 0.000",
        "-5, -5.0",
        "123456789012345680000, 123456789012345678901"
    })
    void writesAllFormsOfANumberInOne(String one, String other) {
        assertThat(of("[" + one + "]")).isEqualTo(of("[ " + other + " ]"));
    }

    @Test
    void agreesWithAnotherImplementation() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var json = value(random, 0).toString();

            assertThat(of("[" + json + "]"))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(new JsonCanonicalizer("[" + json + "]").getEncodedString());
        }
    }

    @Test
    void agreesWithAnotherImplementationOnEveryExampleOfAnEvent() {
        assertThat(Examples.full())
                .allSatisfy(event -> assertThat(canonical.of(event))
                        .isEqualTo(new JsonCanonicalizer(new String(event, UTF_8)).getEncodedUTF8()));
    }

    private String of(String json) {
        return new String(canonical.of(json.getBytes(UTF_8)), UTF_8);
    }

    private static StringBuilder value(Random random, int depth) {
        var out = new StringBuilder();
        switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> out.append(text(random));
            case 1 -> out.append(Double.isFinite(anyDouble(random)) ? random.nextInt() : 0);
            case 2 -> {
                double number = anyDouble(random);
                out.append(Double.isFinite(number) ? Double.toString(number) : "null");
            }
            case 3 -> out.append(random.nextBoolean());
            case 4 -> {
                out.append("[ ");
                for (int i = random.nextInt(4); i > 0; i--) {
                    out.append(value(random, depth + 1)).append(i == 1 ? "" : " , ");
                }
                out.append(']');
            }
            default -> {
                out.append('{');
                for (int i = random.nextInt(4); i > 0; i--) {
                    out.append("\"" + i + text(random).substring(1) + " :")
                            .append(value(random, depth + 1))
                            .append(i == 1 ? "" : ",\n");
                }
                out.append('}');
            }
        }
        return out;
    }

    private static double anyDouble(Random random) {
        return Double.longBitsToDouble(random.nextLong());
    }

    private static String text(Random random) {
        var out = new StringBuilder("\"");
        for (int i = random.nextInt(6); i > 0; i--) {
            int c = random.nextInt(4) == 0 ? random.nextInt(0x80) : random.nextInt(0xD800);
            out.append(
                    c < ' ' || c == '"' || c == '\\' || random.nextInt(5) == 0
                            ? "\\u%04x".formatted(c)
                            : Character.toString(c));
        }
        return out.append('"').toString();
    }
}
