package org.baqylau.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalsTest extends WebTest {

    @Test
    void saysNotFoundWhereNothingIs() {
        assertProblem(program().get("/api/nothing"), 404, "not_found");
        assertProblem(program().get("/api/nothing", "Accept", "text/html"), 404, "not_found");
        assertProblem(program().get("/nothing", "Accept", "application/json"), 404, "not_found");
    }

    @Test
    void saysWhenAnAddressTakesNoSuchMethod() {
        assertProblem(
                program().send("PUT", "/api/things", HttpRequest.BodyPublishers.noBody()), 405, "method_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/things/%00", "/api/things?id=a%00", "/%00", "/api/nothing?x=%0A"})
    void saysThatNoAddressHasAControlCharacter(String address) {
        var answer = program().get(address, "Accept-Language", "kk");

        assertProblem(answer, 400, "bad_request");
        assertFault(answer, "", "not_readable");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("kk");
    }

    @Test
    void saysWhenTheDatabaseDoesNotAnswer() {
        var answer = program().get("/api/things/stored");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void saysWhenItHasNoSuchFormat() {
        var answer = program().get("/api/things", "Authorization", bearer("monitor"), "Accept", "application/pdf");

        assertProblem(answer, 406, "not_acceptable");
    }

    @Test
    void saysWhenItTakesNoSuchBody() {
        var answer =
                program().post("/api/things", "a,b", "Authorization", bearer("monitor"), "Content-Type", "text/csv");

        assertProblem(answer, 415, "unsupported_media_type");
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, out_of_range, ?size",
        "size=501, out_of_range, ?size",
        "size=many, out_of_range, ?size",
        "number=1.5, not_a_number, ?number",
        "number=99999999999, not_a_number, ?number",
        "on=2012-02-31, not_a_date, ?on",
        "at=2012-02-01T00:00:00, not_an_instant, ?at"
    })
    void namesTheParameterThatItCannotRead(String query, String code, String pointer) {
        var answer = program().get("/api/things?" + query, "Authorization", bearer("monitor"));

        assertProblem(answer, 400, "bad_parameter");
        assertFault(answer, pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\",\"number\":1,\"other\":2} | /other | unknown_property",
                "{\"id\":\"a\",\"number\":\"1\"} | /number | wrong_type",
                "{\"id\":\"a\",\"number\":1.5} | /number | wrong_type",
                "{\"id\":\"a\",\"number\":true} | /number | wrong_type",
                "{\"id\":\"a\",\"number\":null} | /number | wrong_type",
                "{\"id\":7,\"number\":1} | /id | wrong_type",
                "{\"id\":\"a\",\"number\":1,\"at\":5} | /at | wrong_type",
                "{\"id\":\"a\",\"number\":1,\"at\":\"2012-02-30T00:00:00Z\"} | /at | wrong_type",
                "{\"id\":\"a\",\"number\":1,\"at\":\"2012-02-01T00:00:00\"} | /at | wrong_type",
                "[] | '' | wrong_type",
                "7 | '' | wrong_type",
            })
    void pointsAtWhatDoesNotFit(String body, String pointer, String code) {
        var answer = post(body);

        assertProblem(answer, 422, "invalid");
        assertFault(answer, pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\":", "{\"id\":\"a\",\"id\":\"b\",\"number\":1}", "{id:1}", "nul"})
    void saysWhereJsonEnds(String body) {
        var answer = post(body);

        assertProblem(answer, 400, "bad_json");
        assertFault(answer, "", "not_json");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesABodyThatIsTooLarge(boolean tellsItsLength) {
        byte[] spaces = " ".repeat(11 << 20).getBytes(StandardCharsets.US_ASCII);
        var body = HttpRequest.BodyPublishers.ofByteArray(spaces);
        var request = HttpRequest.newBuilder(root.resolve("/api/things"))
                .header("Authorization", bearer("monitor"))
                .header("Content-Type", "application/json")
                .expectContinue(tellsItsLength)
                .POST(tellsItsLength ? body : HttpRequest.BodyPublishers.fromPublisher(body));

        assertProblem(program().send(request), 413, "too_large");
    }

    @Test
    void takesWhatFits() {
        assertThat(post("{\"id\":\"a\",\"number\":1,\"at\":\"2012-03-01T06:00:00+06:00\"}")
                        .body())
                .isEqualTo("{\"id\":\"a\",\"number\":1,\"at\":\"2012-03-01T00:00:00Z\"}");
        assertThat(post("{\"id\":\"a\",\"number\":1}").body()).isEqualTo("{\"id\":\"a\",\"number\":1}");
    }

    @Test
    void tellsNothingOfTheInside() {
        var answer = program().get("/api/things/broken");

        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("secret", "Exception", "org.baqylau.kit", "java");
    }

    private HttpResponse<String> post(String body) {
        return program()
                .post("/api/things", body, "Authorization", bearer("monitor"), "Content-Type", "application/json");
    }

    private static void assertFault(HttpResponse<String> answer, String pointer, String code) {
        var errors = Caller.json(answer).path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.path(0).path("pointer").asText()).isEqualTo(pointer);
        assertThat(errors.path(0).path("code").asText()).isEqualTo(code);
        assertThat(errors.path(0).path("message").asText()).isNotBlank();
    }
}
