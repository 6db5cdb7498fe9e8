package org.baqylau.intake.content;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baqylau.intake.content.TextFlaw.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private final JsonText text = new JsonText();

    static Stream<Arguments> flawed() {
        return Stream.of(
                arguments(bytes(""), Kind.EMPTY),
                arguments(bytes(" \r\n\t"), Kind.EMPTY),
                arguments(HexFormat.of().parseHex("22ff22"), Kind.NOT_UTF8),
                arguments(HexFormat.of().parseHex("22c0af22"), Kind.NOT_UTF8),
                arguments(HexFormat.of().parseHex("22eda08022"), Kind.NOT_UTF8),
                arguments(HexFormat.of().parseHex("22d1"), Kind.NOT_UTF8),
                arguments("{}".getBytes(UTF_16BE), Kind.NOT_JSON),
                arguments("{}".getBytes(UTF_16LE), Kind.NOT_JSON),
                arguments(bytes("\uFEFF{}"), Kind.NOT_JSON),
                arguments(bytes("{"), Kind.NOT_JSON),
                arguments(bytes("{} {}"), Kind.NOT_JSON),
                arguments(bytes("{}x"), Kind.NOT_JSON),
                arguments(bytes("{'a':1}"), Kind.NOT_JSON),
                arguments(bytes("{\"a\":01}"), Kind.NOT_JSON),
                arguments(bytes("{\"a\":NaN}"), Kind.NOT_JSON),
                arguments(bytes("{\"a\":1,}"), Kind.NOT_JSON),
                arguments(bytes("{/**/}"), Kind.NOT_JSON),
                arguments(bytes("{\"a\":\"\n\"}"), Kind.NOT_JSON),
                arguments(bytes("{\"a\":1,\"a\":1}"), Kind.DOUBLED_NAME),
                arguments(bytes("{\"a\":1,\"\\u0061\":1}"), Kind.DOUBLED_NAME),
                arguments(nested(65), Kind.TOO_DEEP),
                arguments(nested(5_000), Kind.TOO_DEEP));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void tellsWhatIsWrong(byte[] bytes, Kind kind) {
        assertThat(text.flawOf(bytes)).map(TextFlaw::kind).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", " {\"a\":[1,\"ә\",{\"a\":null}]} \n", "0", "\"x\""})
    void findsNothingWrongWithOneText(String json) {
        assertThat(text.flawOf(bytes(json))).isEmpty();
    }

    @Test
    void takesAsManyLevelsAsTheContractSays() {
        assertThat(text.flawOf(nested(64))).isEmpty();
    }

    @Test
    void pointsToTheMemberThatStandsTwice() {
        var flaw = text.flawOf(bytes("{\"data\":{\"x\":[{},{\"a/b\":1,\n\"a/b\":2}]}}"))
                .orElseThrow();

        assertThat(flaw.pointer()).isEqualTo("/data/x/1/a~1b");
        assertThat(flaw.line()).isEqualTo(2);
    }

    @Test
    void findsTheElementsOfAListWithTheirBytes() throws IOException {
        var list = "[ {\"ә\":[1]} ,12, \"é\" , -1.5e3 ,true ]";

        var elements = Objects.requireNonNull(text.elements(bytes(list)));

        assertThat(elements.stream()
                        .map(span -> new String(bytes(list), span.from(), span.to() - span.from(), UTF_8).strip()))
                .isEqualTo(List.of("{\"ә\":[1]}", "12", "\"é\"", "-1.5e3", "true"));
    }

    @Test
    void findsNoElementsInWhatIsNoList() throws IOException {
        assertThat(text.elements(bytes("{}"))).isNull();
    }

    @Test
    void readsAPropertyOfATextThatIsBrokenLater() {
        assertThat(text.property(bytes("{\"x\":{\"id\":\"inner\"},\"id\":\"E1\",\"data\":{"), "id"))
                .hasValue("E1");
        assertThat(text.property(bytes("{\"id\":5}"), "id")).isEmpty();
        assertThat(text.property(bytes("[]"), "id")).isEmpty();
    }

    private static byte[] nested(int depth) {
        return bytes("[".repeat(depth) + "]".repeat(depth));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
