package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many events with one request: as a batch, or as a stream of any length. */
@QuarkusTest
class StreamTest extends IntakeTest {

    private static final int THOUSANDS = 30_000;

    @Test
    void everyLineOfAStreamIsAnsweredInOrder() {
        var log = TheLog.fromNow();
        var first = facility();
        var good = facility();

        var answer = as("registry").stream(String.join(
                "\n",
                first.json(),
                "",
                "{}",
                " \t\r",
                first.json(),
                first.with(":40", ":41").json() + "\r",
                "{\"id\":\"E7\",\"id\":\"E7\"}",
                Sent.visit("V", "F", "ngo").id("E8").json(),
                "not json",
                good.json()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(told(answer.lines()))
                .containsExactly(
                        "1 " + first.id() + " accepted ",
                        "3 null rejected invalid",
                        "5 " + first.id() + " duplicate ",
                        "6 " + first.id() + " conflict id_conflict",
                        "7 E7 rejected bad_json",
                        "8 E8 rejected role_may_not_send",
                        "9 null rejected bad_json",
                        "10 " + good.id() + " accepted ");
        assertThat(answer.lines().get(2).path("receipt"))
                .isEqualTo(answer.lines().get(0).path("receipt"));
        assertThat(log.appended()).hasSize(2);
    }

    @Test
    void whatIsTooLongForAnIdNamesNoLine() {
        var longest = "E".repeat(64);

        var answer = as("registry").stream(String.join(
                "\n",
                facility().id(longest).with(":40", ":-1").json(),
                facility().id(longest + "E").json(),
                "{\"id\":\"" + longest + "E\",\"x\":1,\"x\":1}"));

        assertThat(told(answer.lines()))
                .containsExactly(
                        "1 " + longest + " rejected invalid", "2 null rejected invalid", "3 null rejected bad_json");
    }

    @Test
    void everyEventOfABatchIsAnsweredInOrder() {
        var log = TheLog.fromNow();
        var first = facility();
        var good = facility();

        var answer = as("registry")
                .batch("[ " + first.json() + ",{},5 ,[],\n" + first.json() + " ,"
                        + first.with(":40", ":41").json() + ",{\"id\":\"E7\",\"id\":\"E7\"},"
                        + Sent.visit("V", "F", "ngo").id("E8").json() + "," + good.json() + "]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(told(answer.lines()))
                .containsExactly(
                        "1 " + first.id() + " accepted ",
                        "2 null rejected invalid",
                        "3 null rejected invalid",
                        "4 null rejected invalid",
                        "5 " + first.id() + " duplicate ",
                        "6 " + first.id() + " conflict id_conflict",
                        "7 E7 rejected bad_json",
                        "8 E8 rejected role_may_not_send",
                        "9 " + good.id() + " accepted ");
        assertThat(log.appended()).hasSize(2);
    }

    @Test
    void anEmptyBatchOrStreamHasNoResults() {
        assertThat(as("registry").batch("[]").lines()).isEmpty();
        assertThat(as("registry").stream("").lines()).isEmpty();
        assertThat(as("registry").stream("\n\n").lines()).isEmpty();
    }

    @Test
    void aBatchHasAtMostAThousandEvents() {
        var log = TheLog.fromNow();

        assertThat(as("registry").batch(list(1_000)).lines()).hasSize(1_000);
        var answer =
                as("registry").batch("[" + facility().json() + "," + list(1_000).substring(1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo("too_many");
        assertThat(log.appended()).isEmpty();
    }

    private static String list(int size) {
        return IntStream.range(0, size).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | wrong_type",
                "'' | 400 | empty",
                "' ' | 400 | empty",
                "[{} | 400 | not_json",
                "[{},] | 400 | not_json",
                "[{}][] | 400 | not_json",
                "'\uFEFF[]' | 400 | not_json",
                "x | 400 | not_json"
            })
    void whatIsNoListIsNoBatch(String body, int status, String fault) {
        var answer = as("registry").batch(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Ж, not_utf8", "UTF-16LE, E, not_json", "UTF-16BE, E, not_json", "UTF-32BE, E, not_json"})
    void aBatchInAnotherEncodingIsRefused(String encoding, String id, String fault) {
        var answer = as("registry")
                .post("/api/events", Caller.BATCH, ("[{\"id\":\"" + id + "\"}]").getBytes(Charset.forName(encoding)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(fault);
    }

    /** The answer is some thirty megabytes, more than any buffer on its way takes. */
    @Test
    void isTakenInWhileNobodyReadsTheAnswer() throws Exception {
        var log = TheLog.fromNow();
        var last = facility();
        try (var wire = Wire.chunked(root, as("registry").token().orElseThrow(), Caller.STREAM)) {
            for (int i = 0; i < THOUSANDS / 1_000; i++) {
                wire.chunk("{}\n".repeat(1_000).getBytes(UTF_8));
            }
            wire.chunk(last.json().getBytes(UTF_8));
            wire.lastChunk();

            until(() -> log.appended().size() == 1);

            var lines = wire.answer().body().lines().toList();
            assertThat(lines).hasSize(THOUSANDS + 1);
            for (int i = 0; i < THOUSANDS; i++) {
                assertThat(lines.get(i)).startsWith("{\"line\":" + (i + 1) + ",");
            }
            assertThat(told(List.of(Caller.json(lines.getLast()))))
                    .containsExactly((THOUSANDS + 1) + " " + last.id() + " accepted ");
        }
    }

    @Test
    void manyThousandEventsAreEachOnTheLogOnceAsTheirReceiptSays() {
        var log = TheLog.fromNow();
        var sent = Stream.generate(StreamTest::facility).limit(5_000).toList();
        var stream = sent.stream().map(Sent::json).collect(Collectors.joining("\n"));

        var lines = as("registry").stream(stream).lines();

        assertThat(lines).hasSize(sent.size());
        var places = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).path("status").asText()).isEqualTo("accepted");
            assertThat(lines.get(i).path("id").asText()).isEqualTo(sent.get(i).id());
            var receipt = lines.get(i).path("receipt");
            places.add(receipt.at("/log/partition").asInt() + "/"
                    + receipt.at("/log/offset").asLong() + " " + sent.get(i).json());
        }
        assertThat(log.appended().stream()
                        .map(record -> record.partition() + "/" + record.offset() + " " + TheLog.text(record)))
                .containsExactlyInAnyOrderElementsOf(places);
    }

    @Test
    void wholeLinesAreTakenInThoughTheClientGoesAway() throws Exception {
        var log = TheLog.fromNow();
        var whole = facility();
        try (var wire = Wire.chunked(root, as("registry").token().orElseThrow(), Caller.STREAM)) {
            wire.chunk((whole.json() + "\n" + facility().json().substring(0, 100)).getBytes(UTF_8));
            until(() -> !log.appended().isEmpty());
        }

        assertThat(log.appended(whole.id())).hasSize(1);
        assertThat(as("registry").event(whole.json()).status()).isEqualTo(200);
        assertThat(log.appended()).hasSize(1);
    }

    private static Sent facility() {
        return Sent.facility(Sent.fresh("f"), "KZ-KAR");
    }

    private static List<String> told(List<JsonNode> lines) {
        return lines.stream()
                .map(line -> line.path("line").asInt() + " " + line.path("id").asText("null") + " "
                        + line.path("status").asText() + " "
                        + line.at("/problem/code").asText())
                .toList();
    }
}
