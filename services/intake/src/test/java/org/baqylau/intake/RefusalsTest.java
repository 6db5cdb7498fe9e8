package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with an event: what the client is told, and that nothing comes of it. */
@QuarkusTest
class RefusalsTest extends IntakeTest {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern INTERNAL = Pattern.compile("Exception|\\bat (org|io|java)\\.|org\\.baqylau\\.intake");

    static Stream<Refused> refused() {
        return Refused.all();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void areToldInThreeLanguagesAndLeaveNothingOnTheLog(Refused wrong) {
        var log = TheLog.fromNow();

        var english = send(wrong, "en");
        var russian = send(wrong, "ru;q=0.9, de");
        var kazakh = send(wrong, "kk-KZ,ru;q=0.8");

        assertThat(text(english)).doesNotContainPattern(CYRILLIC);
        assertThat(text(russian)).containsPattern(CYRILLIC);
        assertThat(text(kazakh)).containsPattern(CYRILLIC).isNotEqualTo(text(russian));
        assertThat(log.appended()).isEmpty();
    }

    private Caller.Answer send(Refused wrong, String languages) {
        var answer = as(wrong.account())
                .with("Accept-Language", languages)
                .with("Accept", "text/html")
                .post("/api/events", Caller.ONE, wrong.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(wrong.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        verify(wrong, answer.json());
        return answer;
    }

    static Stream<Refused> refusedInOneLine() {
        return Refused.all().filter(Refused::isOneLine);
    }

    @ParameterizedTest
    @MethodSource("refusedInOneLine")
    void areToldInTheLineOfAStream(Refused wrong) {
        var log = TheLog.fromNow();

        var lines = as(wrong.account())
                .post("/api/events", Caller.STREAM, wrong.body())
                .lines();

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.path("line").asInt()).isEqualTo(1);
            assertThat(line.path("status").asText()).isEqualTo("rejected");
            assertThat(line.at("/problem/status").asInt()).isEqualTo(wrong.status());
            verify(wrong, line.path("problem"));
        });
        assertThat(log.appended()).isEmpty();
    }

    private static void verify(Refused wrong, JsonNode problem) {
        assertThat(problem.path("code").asText()).as(problem.toString()).isEqualTo(wrong.code());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.toString()).doesNotContainPattern(INTERNAL);
        if (wrong.hasFault()) {
            assertThat(problem.path("errors"))
                    .as(problem.toString())
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.path("pointer").asText()).isEqualTo(wrong.pointer());
                        assertThat(fault.path("code").asText()).isEqualTo(wrong.fault());
                        assertThat(fault.path("message").asText()).isNotBlank().doesNotContain("{");
                    });
        } else {
            assertThat(problem.has("errors")).isFalse();
        }
    }

    private static String text(Caller.Answer answer) {
        var problem = answer.json();
        var text = new StringBuilder(
                problem.path("title").asText() + problem.path("detail").asText());
        problem.path("errors")
                .forEach(fault -> text.append(fault.path("message").asText()));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/cloudevents+json; charset=utf-16",
                "application/cloudevents+xml",
                "application/*",
                "garbage",
                "application/",
                ";;",
                "*/*"
            })
    void anotherContentTypeIsRefused(String type) {
        var log = TheLog.fromNow();

        var answer = as("registry")
                .post("/api/events", type, Sent.facility("F", "KZ-KAR").json().getBytes(UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("unsupported_media_type");
        assertThat(log.appended()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate"})
    void anEncodedBodyIsRefused(String encoding) {
        var answer = as("registry")
                .with("Content-Encoding", encoding)
                .event(Sent.facility("F", "KZ-KAR").json());

        assertThat(answer.status()).isEqualTo(415);
    }

    /** Ten thousand faults would cost ten megabytes. */
    @Test
    void ofAVeryLargeEventTheFirstFaultIsNamed() {
        var many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append("\"unknown").append(i).append("\":1,");
        }
        var entry = Sent.named(Sent.fresh("d"));

        var some = as("custody")
                .event(entry.with("\"claimant\"", many.substring(0, many.indexOf("\"unknown80\"")) + "\"claimant\"")
                        .json());
        var all = as("custody")
                .event(entry.with("\"claimant\"", many + "\"claimant\"").json());

        assertThat(some.status()).isEqualTo(422);
        assertThat(some.json().path("errors")).hasSizeGreaterThan(50);
        assertThat(all.status()).isEqualTo(422);
        assertThat(all.json().path("errors")).hasSize(1);
    }
}
