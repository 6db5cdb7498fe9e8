package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too large is refused before it is read. */
@QuarkusTest
class TooLargeTest extends IntakeTest {

    private static final int MIB = 1024 * 1024;
    private static final long HUNDRED_MEGABYTES = 100_000_000;

    @ParameterizedTest
    @CsvSource({
        "application/cloudevents+json, 100000000, event_too_large",
        "application/cloudevents+json, 1048577, event_too_large",
        "application/cloudevents-batch+json, 100000000, batch_too_large",
        "application/cloudevents-batch+json, 8388609, batch_too_large"
    })
    void isRefusedByWhatTheHeadAnnounces(String type, long length, String code) throws IOException {
        var log = TheLog.fromNow();
        try (var wire = Wire.post(root, token(), type, "Content-Length: " + length)) {
            var answer = wire.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.head()).contains("application/problem+json");
            assertThat(Caller.json(answer.body()).path("code").asText()).isEqualTo(code);
        }
        assertThat(log.appended()).isEmpty();
    }

    @Test
    void isRefusedBeforeItIsWelcome() throws IOException {
        try (var wire = Wire.post(root, token(), Caller.ONE, "Content-Length: 100000000\r\nExpect: 100-continue")) {
            assertThat(wire.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void isWelcomeWhereItFits() throws IOException {
        byte[] event = ofLength(200).getBytes(UTF_8);
        try (var wire =
                Wire.post(root, token(), Caller.ONE, "Content-Length: " + event.length + "\r\nExpect: 100-continue")) {
            assertThat(wire.head()).startsWith("HTTP/1.1 100 ");
            wire.send(event);
            assertThat(wire.answer().status()).isEqualTo(201);
        }
    }

    /** Each takes up the room that it announced until it goes. */
    @ParameterizedTest
    @CsvSource({"application/cloudevents+json, 1, 40", "application/cloudevents-batch+json, 8, 10"})
    void halfABodyIsNotTakenInAndHoldsUpNobody(String type, int mebibytes, int times) throws Exception {
        var log = TheLog.fromNow();
        var half = ofLength(200).substring(0, 100).getBytes(UTF_8);

        for (int i = 0; i < times; i++) {
            try (var wire = Wire.post(root, token(), type, "Content-Length: " + mebibytes * MIB)) {
                wire.send(half);
            }
        }

        until(() -> as("registry").batch("[" + " ".repeat(8 * MIB - 2) + "]").status() == 200);
        until(() -> as("registry").event(ofLength(MIB)).status() == 201);
        assertThat(log.appended()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "application/cloudevents+json, 1, event_too_large",
        "application/cloudevents-batch+json, 8, batch_too_large"
    })
    void isRefusedAsSoonAsTooMuchHasCome(String type, int most, String code) throws IOException {
        var log = TheLog.fromNow();
        byte[] piece = new byte[64 * 1024];
        Arrays.fill(piece, (byte) ' ');
        try (var wire = Wire.chunked(root, token(), type)) {
            long sent = 0;
            while (sent < HUNDRED_MEGABYTES && !wire.hasAnswer()) {
                wire.chunk(piece);
                sent += piece.length;
            }
            var answer = wire.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(Caller.json(answer.body()).path("code").asText()).isEqualTo(code);
            assertThat(sent).isBetween((long) most * MIB, HUNDRED_MEGABYTES / 2);
        }
        assertThat(log.appended()).isEmpty();
    }

    @Test
    void anEventMayHaveOneMebibyteToTheByte() {
        assertThat(as("registry").event(ofLength(MIB)).status()).isEqualTo(201);
        assertThat(as("registry").event(ofLength(MIB + 1)).status()).isEqualTo(413);
    }

    @Test
    void anEventInABatchMayHaveNoMore() {
        var lines = as("registry")
                .batch("[" + ofLength(MIB).strip() + "," + overlong() + "," + ofLength(200) + "]")
                .lines();

        assertThat(lines.stream().map(line -> line.path("status").asText()))
                .containsExactly("accepted", "rejected", "accepted");
        assertThat(lines.get(1).at("/problem/code").asText()).isEqualTo("event_too_large");
        assertThat(lines.get(1).at("/problem/status").asInt()).isEqualTo(413);
    }

    @Test
    void aLineOfAStreamThatIsTooLongHoldsUpNoOther() throws IOException {
        byte[] piece = new byte[MIB];
        Arrays.fill(piece, (byte) 'x');
        try (var wire = Wire.chunked(root, token(), Caller.STREAM)) {
            wire.chunk((ofLength(200).strip() + "\n").getBytes(UTF_8));
            for (int i = 0; i < 100; i++) {
                wire.chunk(piece);
            }
            wire.chunk(("\n" + ofLength(200).strip()).getBytes(UTF_8));
            wire.lastChunk();
            var lines = wire.answer().body().lines().map(Caller::json).toList();

            assertThat(lines.stream()
                            .map(line -> line.path("line").asInt() + " "
                                    + line.path("status").asText() + " "
                                    + line.at("/problem/code").asText()))
                    .containsExactly("1 accepted ", "2 rejected event_too_large", "3 accepted ");
        }
    }

    /** An event with white space after it, so that it has this many bytes if it has not more anyway. */
    private static String ofLength(int bytes) {
        var json = Sent.facility(Sent.fresh("f"), "KZ-KAR").json();
        return json + " ".repeat(Math.max(0, bytes - json.getBytes(UTF_8).length));
    }

    private static String overlong() {
        return Sent.facility(Sent.fresh("f"), "KZ-KAR").json().replace("\"data\":", "\"data\":" + " ".repeat(MIB));
    }

    private String token() {
        return as("registry").token().orElseThrow();
    }
}
