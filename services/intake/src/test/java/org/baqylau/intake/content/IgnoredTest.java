package org.baqylau.intake.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoredTest {

    private final Ignored ignored = new Ignored();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"traceparent\":\"00-a\",\"id\":\"1\",\"data\":{}} | {\"id\":\"1\",\"data\":{}}",
                "{\"id\":\"1\",\"traceparent\":\"00-a\",\"data\":{}} | {\"id\":\"1\",\"data\":{}}",
                "{\"id\":\"1\",\"data\":{},\"dataschema\":\"s, }\"} | {\"id\":\"1\",\"data\":{}}",
                "{ \"dataschema\" : \"s\" , \"id\" : \"қ\", \"traceparent\":\"t\" } | {\"id\" : \"қ\"}",
                "{\"trace\\u0070arent\":\"t\",\"id\":\"1\"} | {\"id\":\"1\"}",
            })
    void isCutOutWhereverItStands(String sent, String kept) {
        assertThat(ignored.cutFrom(sent.getBytes(UTF_8))).asString(UTF_8).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"id\":\"1\" ,\"data\":{\"reason\":\"x\"}}",
                "{\"id\":\"1\",\"data\":{\"traceparent\":\"t\"}}",
                "{\"id\":\"traceparent\"}",
                "{\"id\":\"\\u0031\"}"
            })
    void elseLeavesEveryByteAsItWasSent(String sent) {
        byte[] bytes = sent.getBytes(UTF_8);

        assertThat(ignored.cutFrom(bytes)).isSameAs(bytes);
    }
}
