package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several faults the first in the contract's order is told: each test has the fault it names and all later ones. */
@QuarkusTest
class OrderOfChecksTest extends IntakeTest {

    private static final String OTHER = "text/plain";

    @Test
    void withoutTokenNothingElseIsLookedAt() {
        assertThat(outcome(nobody(), OTHER, tooLarge())).isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJyZWdpc3RyeSJ9."})
    void aBadTokenIsNoBetterThanNone(String token) {
        assertThat(outcome(Caller.bearing(root, token), OTHER, tooLarge())).isEqualTo("401 unauthenticated");
        assertThat(outcome(
                        Caller.bearing(root, token),
                        Caller.ONE,
                        facility().json().getBytes(UTF_8)))
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void thenTheTypeOfTheContent() {
        assertThat(outcome(as("monitor"), OTHER, tooLarge())).isEqualTo("415 unsupported_media_type");
    }

    @Test
    void thenItsSize() {
        assertThat(outcome(as("monitor"), Caller.ONE, tooLarge())).isEqualTo("413 event_too_large");
    }

    @Test
    void thenWhetherItCanBeRead() {
        var twice = facility().with(":40", ":\"40\",\"capacity\":40").json();

        assertThat(outcome(as("monitor"), twice)).isEqualTo("400 bad_json");
    }

    @Test
    void thenItsSchema() {
        assertThat(outcome(as("monitor"), facility().with(":40", ":\"40\"").json()))
                .isEqualTo("422 invalid");
    }

    @Test
    void thenTheRules() {
        assertThat(outcome(as("monitor"), facility().subject("other").json())).isEqualTo("422 invalid");
    }

    @Test
    void thenTheRole() {
        var known = facility();
        assertThat(outcome(as("registry"), known.json())).startsWith("201");

        assertThat(outcome(as("monitor"), known.with(":40", ":41").json())).isEqualTo("403 role_may_not_send");
    }

    @Test
    void thenTheTerritory() throws Exception {
        var place = facility();
        recorded("registry", place);
        var visit = Sent.visit(Sent.fresh("v"), place.subject(), "ngo");
        recorded("monitor-kar", visit);

        var other = visit.with("\"women\":1", "\"women\":2").json();

        assertThat(outcome(as("monitor-ala"), other)).isEqualTo("403 outside_territory");
        assertThat(outcome(as("monitor-kar"), other)).isEqualTo("409 id_conflict");
    }

    private static Sent facility() {
        return Sent.facility(Sent.fresh("f"), "KZ-KAR");
    }

    private static byte[] tooLarge() {
        var body = new byte[1024 * 1024 + 1];
        Arrays.fill(body, (byte) '[');
        return body;
    }

    private static String outcome(Caller caller, String event) {
        return outcome(caller, Caller.ONE, event.getBytes(UTF_8));
    }

    private static String outcome(Caller caller, String type, byte[] body) {
        var answer = caller.post("/api/events", type, body);
        return answer.status() + " " + answer.json().path("code").asText();
    }
}
