package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.baqylau.intake.application.Capacities;
import org.baqylau.intake.application.Capacity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Room that a request took up is there again after it, once, however the request ended. */
@QuarkusTest
class RoomTest extends IntakeTest {

    private static final int MIB = 1024 * 1024;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Capacities capacities;

    @AfterEach
    void allRoomIsThereAgainAndNoMore() throws Exception {
        until(() -> isFree(capacities.singles()));
        until(() -> isFree(capacities.batches()));
        until(() -> isFree(capacities.streams()));
    }

    @ParameterizedTest
    @CsvSource({
        "application/cloudevents+json, 1, 40",
        "application/cloudevents-batch+json, 8, 10",
        "application/x-ndjson, 8, 10"
    })
    void whereTheClientGoesWithinItsBody(String type, int mebibytes, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            try (var wire = Wire.post(root, token(), type, "Content-Length: " + mebibytes * MIB)) {
                wire.send(facility().substring(0, 100).getBytes(UTF_8));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/cloudevents+json, 1, 40",
        "application/cloudevents-batch+json, 8, 10",
        "application/x-ndjson, 8, 10"
    })
    void whereTheClientGoesBeforeItsAnswer(String type, int mebibytes, int times) throws IOException {
        boolean list = type.equals(Caller.BATCH);
        for (int i = 0; i < times; i++) {
            byte[] body = filled(list ? "[" + facility() + "]" : facility(), mebibytes * MIB);
            try (var wire = Wire.post(root, token(), type, "Content-Length: " + body.length)) {
                wire.send(body);
            }
        }
    }

    @Test
    void whereItIsTakenInOrKnownOrRefused() {
        var sent = facility();

        assertThat(as("registry").event(sent).status()).isEqualTo(201);
        assertThat(as("registry").event(sent).status()).isEqualTo(200);
        assertThat(as("registry").event(sent.replace(":40", ":41")).status()).isEqualTo(409);
        assertThat(as("registry").event("{}").status()).isEqualTo(422);
        assertThat(as("registry").event("{").status()).isEqualTo(400);
        assertThat(as("monitor").event(facility()).status()).isEqualTo(403);
        assertThat(as("registry")
                        .post("/api/events/check", Caller.ONE, sent.getBytes(UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(as("registry").batch("[" + sent + "]").status()).isEqualTo(200);
        assertThat(as("registry").batch("{}").status()).isEqualTo(422);
        assertThat(as("registry").batch("[").status()).isEqualTo(400);
        assertThat(as("registry").stream(sent + "\n{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "application/cloudevents+json, 1, event_too_large",
        "application/cloudevents-batch+json, 8, batch_too_large"
    })
    void whereTooMuchCame(String type, int most, String code) throws IOException {
        try (var wire = Wire.chunked(root, token(), type)) {
            wire.chunk(filled("", most * MIB + 1));

            var answer = wire.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(Caller.json(answer.body()).path("code").asText()).isEqualTo(code);
        }
    }

    @Test
    void whereThereWasNoneAndTheClientIsToldWhenToComeAgain() {
        var all = capacities.singles().find(Integer.MAX_VALUE).orElseThrow();
        try {
            var answer = as("registry").event(facility());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
            assertThat(answer.json().path("code").asText()).isEqualTo("unavailable");
        } finally {
            all.leave();
        }
    }

    /** The largest find takes all there is: present where all is free, and nothing is left beside it. */
    private static boolean isFree(Capacity capacity) {
        var all = capacity.find(Integer.MAX_VALUE);
        if (all.isEmpty()) {
            return false;
        }
        try {
            assertThat(capacity.find(0)).as("more room than there was").isEmpty();
            return true;
        } finally {
            all.get().leave();
        }
    }

    private static byte[] filled(String text, int bytes) {
        return (text + " ".repeat(bytes - text.getBytes(UTF_8).length)).getBytes(UTF_8);
    }

    private static String facility() {
        return Sent.facility(Sent.fresh("f"), "KZ-KAR").json();
    }

    private String token() {
        return as("registry").token().orElseThrow();
    }
}
