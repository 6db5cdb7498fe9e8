package org.baqylau.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.baqylau.kit.testing.StackTestResource;
import org.baqylau.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay is asked for at the running service. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, scope = TestResourceScope.GLOBAL)
class ReplayDoorTest {

    private static final String YEAR = "{\"from\":\"1999-01-01\",\"to\":\"1999-12-31\"}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    @ParameterizedTest
    @ValueSource(strings = {"prosecutor", "ombudsman", "statistician", "auditor", "admin"})
    void answersWithBothSides(String account) throws IOException, InterruptedException {
        var answer = ask(account, YEAR, "application/json", "en");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var result = JSON.readTree(answer.body());
        assertThat(result.at("/period/from").asText()).isEqualTo("1999-01-01");
        assertThat(result.path("jurisdiction").asText()).isEqualTo("kz");
        assertThat(result.path("changed").asInt(-1)).isZero();
        assertThat(result.at("/totals/inForce/met_late").asInt(-1)).isZero();
        assertThat(result.path("notes")).isNotEmpty();
    }

    @Test
    void answersInJsonWhereTheClientTakesAnything() throws IOException, InterruptedException {
        var answer = ask("prosecutor", YEAR, "*/*", "en");

        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void tellsHowFarItIsInLinesAndLastTheResult() throws IOException, InterruptedException {
        for (int again = 0; again < 2; again++) {
            var answer = ask("auditor", YEAR, "application/x-ndjson", "en");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
            var lines = answer.body().lines().map(ReplayDoorTest::read).toList();
            assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
            assertThat(lines.getFirst().at("/progress/done").asInt(-1)).isZero();
            assertThat(lines.getLast().at("/result/changed").asInt(-1)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"kk, көрсету керек", "ru, требует указать срок", "en, needs a limit"})
    void pointsAtWhatCannotBeDoneInTheReadersLanguage(String language, String text)
            throws IOException, InterruptedException {
        for (var accept : new String[] {"application/json", "application/x-ndjson"}) {
            var answer = ask(
                    "prosecutor", "{\"from\":\"1999-01-01\",\"to\":\"1999-12-31\",\"version\":1}", accept, language);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            var error = JSON.readTree(answer.body()).path("errors").path(0);
            assertThat(error.path("pointer").asText()).isEqualTo("/version");
            assertThat(error.path("code").asText()).isEqualTo("needs_limit");
            assertThat(error.path("message").asText()).contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"from\":\"1999-02-30\",\"to\":\"1999-12-31\"} | 422 | /from",
                "{\"from\":\"1999-01-01\",\"to\":\"1999-12-31\",\"version\":\"1\"} | 422 | /version",
                "{\"from\":\"1999-01-01\",\"to\":\"1999-12-31\",\"law\":\"x\"} | 422 | /law",
                "[] | 422 | ''",
                "{ | 400 | ''",
            })
    void refusesABodyThatIsNone(String body, int status, String pointer) throws IOException, InterruptedException {
        var answer = ask("prosecutor", body, "application/json", "en");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/pointer").asText())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"custody", "monitor", "registry", "authority", "lawyer", "reporter", "intake_desk"})
    void isNotForOthers(String account) throws IOException, InterruptedException {
        assertThat(ask(account, YEAR, "application/json", "en").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> ask(String account, String body, String accept, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("/api/limits/replay"))
                .header("Authorization", Tokens.bearer(account))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
