package org.baqylau.limits.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with one alert, what it is explained by, and what is refused. */
@QuarkusTest
class AlertActsTest extends RunningLimits {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss '(UTC'xxx')'");

    private final String facility = fresh("F");
    private final String detention = fresh("D");
    private final Instant start = Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
    private String entry = "";
    private String alert = "";

    @BeforeEach
    void oneHeldForTooLong() {
        told.facility(facility, "KZ-KAR");
        entry = told.entry(detention, facility, "apprehended", start);
        alert = first("prosecutor", "/api/alerts?limitId=KZ-PROTOCOL-3H&facility=" + facility)
                .path("id")
                .asText();
    }

    private Answer act(String account, String act, @Nullable String body) {
        return send(account, "POST", "/api/alerts/" + alert + "/" + act, body);
    }

    private JsonNode shown() {
        return get("auditor", "/api/alerts/" + alert).json();
    }

    private static String stands(JsonNode alert) {
        return alert.path("state").asText() + " " + alert.path("takenBy").asText();
    }

    private static List<String> types(JsonNode alert) {
        return alert.path("history").findValuesAsText("type").stream()
                .map(type -> type.replace("org.baqylau.", ""))
                .toList();
    }

    @Test
    void isTakenHandedOverAndFinishedByWhoHasIt() {
        var taken = act("prosecutor", "acknowledgement", "{\"note\":\"I call them\"}");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(stands(taken.json())).isEqualTo("acknowledged prosecutor");
        assertThat(taken.json().at("/history/1/data/note").asText()).isEqualTo("I call them");
        assertThat(act("prosecutor", "acknowledgement", null).json()).isEqualTo(taken.json());
        for (var act : List.of("acknowledgement", "handover", "resolution")) {
            var late = act("prosecutor-2", act, body(act));
            assertThat(late.status()).as(act).isEqualTo(409);
            assertThat(late.json().path("code").asText()).isEqualTo("taken_by");
        }

        var handed = act("prosecutor", "handover", "{\"to\":\"prosecutor-2\"}");
        assertThat(handed.status()).isEqualTo(200);
        assertThat(stands(handed.json())).isEqualTo("acknowledged prosecutor-2");
        assertThat(act("prosecutor", "resolution", body("resolution")).status()).isEqualTo(409);

        var resolved = act("prosecutor-2", "resolution", "{\"outcome\":\"measures_taken\"}");
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(stands(resolved.json())).isEqualTo("resolved prosecutor-2");
        assertThat(types(shown()))
                .containsExactly(
                        "alert.raised.v1", "alert.acknowledged.v1", "alert.handed_over.v1", "alert.resolved.v1");
        var over = act("prosecutor-2", "acknowledgement", null);
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.json().path("code").asText()).isEqualTo("alert_over");
    }

    @Test
    void whatItsHolderAddsIsKeptOnce() {
        act("prosecutor", "acknowledgement", "{}");
        for (int sent = 0; sent < 2; sent++) {
            var noted = act("prosecutor", "acknowledgement", "{\"note\":\"They do not answer\"}");
            assertThat(noted.status()).isEqualTo(200);
            assertThat(stands(noted.json())).isEqualTo("acknowledged prosecutor");
            assertThat(noted.json().path("history").findValuesAsText("note")).containsExactly("They do not answer");
        }
    }

    @Test
    void isNotLostWithSomebodyWhoNeverTakesIt() {
        assertThat(act("prosecutor", "handover", "{\"to\":\"nobody\"}").status())
                .isEqualTo(200);
        assertThat(act("prosecutor-2", "resolution", body("resolution")).status())
                .isEqualTo(409);

        var taken = act("prosecutor-2", "acknowledgement", "{}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(stands(taken.json())).isEqualTo("acknowledged prosecutor-2");
        assertThat(types(taken.json()))
                .containsExactly("alert.raised.v1", "alert.handed_over.v1", "alert.acknowledged.v1");
        assertThat(act("prosecutor", "acknowledgement", "{}")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("taken_by");
    }

    private static String body(String act) {
        return switch (act) {
            case "handover" -> "{\"to\":\"prosecutor\"}";
            case "resolution" -> "{\"outcome\":\"released\"}";
            default -> "{}";
        };
    }

    private record Bad(String act, @Nullable String body, int status, String pointer, String code) {}

    @Test
    void aBodyThatIsNoneChangesNothing() {
        String tooLong = "{\"note\":\"" + "x".repeat(20_001) + "\"}";
        var before = shown();

        for (var bad : List.of(
                new Bad("acknowledgement", "{", 400, "", "not_json"),
                new Bad("acknowledgement", "[]", 422, "", "wrong_type"),
                new Bad("acknowledgement", "{\"note\":7}", 422, "/note", "wrong_type"),
                new Bad("acknowledgement", "{\"by\":\"prosecutor-2\"}", 422, "/by", "unknown_property"),
                new Bad("acknowledgement", tooLong, 422, "/note", "not_readable"),
                new Bad("handover", null, 422, "/to", "missing"),
                new Bad("handover", "{}", 422, "/to", "missing"),
                new Bad("handover", "{\"to\":\" \"}", 422, "/to", "missing"),
                new Bad("handover", "{\"to\":\"" + "x".repeat(256) + "\"}", 422, "/to", "not_readable"),
                new Bad("handover", "{\"to\":\"the other one\"}", 422, "/to", "not_an_account"),
                new Bad("handover", "{\"to\":\"shift:\"}", 422, "/to", "not_an_account"),
                new Bad("resolution", null, 422, "/outcome", "missing"),
                new Bad("resolution", "{\"note\":\"done\"}", 422, "/outcome", "missing"),
                new Bad("resolution", "{\"outcome\":\"forgotten\"}", 422, "/outcome", "not_one_of"))) {
            var answer = act("prosecutor", bad.act(), bad.body());

            assertThat(answer.status()).as(bad + " " + answer.body()).isEqualTo(bad.status());
            var error = answer.json().at("/errors/0");
            assertThat(error.path("pointer").asText()).as(bad.toString()).isEqualTo(bad.pointer());
            assertThat(error.path("code").asText()).as(bad.toString()).isEqualTo(bad.code());
        }
        assertThat(send(
                                "prosecutor",
                                "POST",
                                "/api/alerts/" + alert + "/acknowledgement",
                                "{}",
                                "Content-Type",
                                "text/plain")
                        .status())
                .isEqualTo(415);

        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void isExplainedByTheFactsTheLawAndTheArithmetic() {
        var shown = shown();

        assertThat(shown.path("detentionId").asText()).isEqualTo(detention);
        assertThat(Instant.parse(shown.path("due").asText())).isEqualTo(start.plus(Duration.ofHours(3)));
        assertThat(shown.at("/clock/trigger/entryId").asText()).isEqualTo(entry);
        assertThat(shown.at("/clock/state").asText()).isEqualTo("breached");
        assertThat(shown.path("explanation")).isEqualTo(shown.at("/clock/explanation"));
        assertThat(sentences(shown, "en"))
                .contains(
                        "Detention protocol within three hours (KZ-PROTOCOL-3H, version 2).",
                        "Law: Code of Criminal Procedure of 2014, article 131.",
                        written(0) + " + 3 h = " + written(3) + ". That moment itself is still in time.",
                        "The limit passed at " + written(3) + " and nothing ended it. It is broken.")
                .anyMatch(sentence -> sentence.startsWith("The clock started at " + written(0))
                        && sentence.contains("(entry " + entry + ")"));
        for (var language : List.of("kk", "ru")) {
            assertThat(sentences(shown, language))
                    .hasSameSizeAs(sentences(shown, "en"))
                    .anyMatch(sentence -> sentence.contains(written(3)));
        }
    }

    /** As the town's clocks show it. */
    private String written(int hours) {
        return WRITTEN.format(start.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.ofHours(5)));
    }

    private static List<String> sentences(JsonNode shown, String language) {
        return shown.path("explanation")
                .path(language)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
