package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.baqylau.intake.content.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The door that says what would come of an event and takes nothing in. */
@QuarkusTest
class CheckTest extends IntakeTest {

    private static final String CHECK = "/api/events/check";

    @Test
    void saysWhatIsAcceptableAndTakesNothingIn() throws Exception {
        var log = TheLog.fromNow();
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");

        for (int i = 0; i < 2; i++) {
            var answer = check(as("registry"), sent.json());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.json()).isEqualTo(Caller.json("""
                    {"id":"%s","subject":"%s","digest":"%s"}""".formatted(sent.id(), sent.subject(), digest(sent))));
        }
        assertThat(log.appended()).isEmpty();
        // no claim is left behind either
        assertThat(as("registry").event(sent.with(":40", ":41").json()).status())
                .isEqualTo(201);
    }

    @Test
    void makesNoKeyForWhatWouldBeSealed() throws Exception {
        var log = TheLog.fromNow();
        long keys = keys();
        var sent = Sent.complaint(Sent.fresh("c"), "F");

        assertThat(check(as("ombudsman"), sent.json()).json().path("digest").asText())
                .isEqualTo(digest(sent));

        assertThat(log.appended()).isEmpty();
        assertThat(keys()).isEqualTo(keys);
    }

    @Test
    void findsWhatIsRecordedAlready() throws Exception {
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        recorded("registry", sent);

        assertThat(check(as("registry"), sent.json()).status()).isEqualTo(200);
        assertThat(outcome(check(as("registry"), sent.with(":40", ":41").json())))
                .isEqualTo("409 id_conflict");
    }

    @Test
    void looksAtTheTerritoryBeforeTheId() throws Exception {
        var place = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        recorded("registry", place);
        var visit = Sent.visit(Sent.fresh("v"), place.subject(), "ngo");
        recorded("monitor-kar", visit);

        assertThat(outcome(check(
                        as("monitor-ala"),
                        visit.with("\"women\":1", "\"women\":2").json())))
                .isEqualTo("403 outside_territory");
    }

    @Test
    void wantsATokenThenTheTypeThenTheSize() {
        byte[] tooLarge = " ".repeat(1024 * 1024 + 1).getBytes(UTF_8);

        assertThat(outcome(nobody().post(CHECK, "text/plain", tooLarge))).isEqualTo("401 unauthenticated");
        assertThat(outcome(as("registry").post(CHECK, "text/plain", tooLarge))).isEqualTo("415 unsupported_media_type");
        assertThat(outcome(as("registry").post(CHECK, Caller.BATCH, tooLarge))).isEqualTo("415 unsupported_media_type");
        assertThat(outcome(as("registry").post(CHECK, Caller.ONE, tooLarge))).isEqualTo("413 event_too_large");
    }

    static Stream<Refused> refused() {
        return Refused.all();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatTheOtherDoorRefusesInTheSameWords(Refused refused) {
        var caller = as(refused.account());

        var answer = caller.post(CHECK, Caller.ONE, refused.body());

        assertThat(outcome(answer)).isEqualTo(refused.status() + " " + refused.code());
        assertThat(answer.json())
                .isEqualTo(
                        caller.post("/api/events", Caller.ONE, refused.body()).json());
    }

    private static Caller.Answer check(Caller caller, String event) {
        return caller.post(CHECK, Caller.ONE, event.getBytes(UTF_8));
    }

    private static String outcome(Caller.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asText();
    }

    private static String digest(Sent sent) {
        return Digest.text(Digest.of(sent.json().getBytes(UTF_8)));
    }

    private static long keys() throws Exception {
        return Long.parseLong(
                rows("SELECT count(*) FROM intake_keep.sealing_key").getFirst());
    }
}
