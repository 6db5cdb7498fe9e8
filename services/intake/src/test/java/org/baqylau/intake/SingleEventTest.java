package org.baqylau.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.baqylau.kit.log.Appended;
import org.baqylau.kit.log.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One event per request: taken in, known again, or in conflict with what came before. */
@QuarkusTest
class SingleEventTest extends IntakeTest {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Log appends;

    @Test
    void isAnsweredWithItsReceiptOnceItIsOnTheLog() throws Exception {
        var log = TheLog.fromNow();
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");

        var answer = as("registry").event(sent.json());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var receipt = answer.json();
        assertThat(receipt.path("id").asText()).isEqualTo(sent.id());
        assertThat(receipt.path("subject").asText()).isEqualTo(sent.subject());
        assertThat(log.appended()).singleElement().satisfies(record -> {
            assertThat(TheLog.text(record)).isEqualTo(sent.json());
            assertThat(record.key()).isEqualTo(sent.subject());
            assertThat(receipt.at("/log/topic").asText()).isEqualTo(record.topic());
            assertThat(receipt.at("/log/partition").asInt()).isEqualTo(record.partition());
            assertThat(receipt.at("/log/offset").asLong()).isEqualTo(record.offset());
            assertThat(receipt.path("digest").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(record.value())));
            assertThat(Instant.parse(receipt.path("recordedTime").asText()).toEpochMilli())
                    .isGreaterThanOrEqualTo(record.timestamp());
        });
    }

    @Test
    void isRecordedAtTheTimeOfTheBrokerWhichNeverGoesBackInAPartition() {
        var log = TheLog.fromNow();
        var receipts = IntStream.range(0, 50)
                .mapToObj(i -> as("registry")
                        .event(Sent.facility(Sent.fresh("f"), "KZ-KAR").json())
                        .json())
                .toList();

        var latest = new HashMap<Integer, Long>();
        assertThat(log.appended()).hasSize(50).allSatisfy(record -> {
            long recorded = latest.merge(record.partition(), record.timestamp(), Math::max);
            assertThat(receipts).anySatisfy(receipt -> {
                assertThat(receipt.at("/log/partition").asInt()).isEqualTo(record.partition());
                assertThat(receipt.at("/log/offset").asLong()).isEqualTo(record.offset());
                assertThat(Instant.parse(receipt.path("recordedTime").asText()))
                        .isEqualTo(Instant.ofEpochMilli(recorded));
            });
        });
    }

    @Test
    void isAnsweredWithTheFirstReceiptWhenItIsSentAgain() throws Exception {
        var log = TheLog.fromNow();
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        var first = as("registry").event(sent.json());

        var atOnce = as("registry").event(sent.json());
        recordedAlready(sent);
        var later = as("registry").event(sent.json());

        assertThat(Stream.of(atOnce, later)).allSatisfy(again -> {
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json()).isEqualTo(first.json());
        });
        assertThat(log.appended()).hasSize(1);
    }

    /** Each says the same as the first in another form. */
    static Stream<String> sameContent() {
        var sent = new Sent(
                        "E-" + System.nanoTime(),
                        "facility.registered",
                        "F-same",
                        "2012-05-10T10:00:00+06:00",
                        Sent.facility("F-same", "KZ-KAR").data())
                .with("\"openedOn\"", "\"location\":{\"lat\":50.25,\"lon\":70},\"openedOn\"");
        var json = sent.json();
        return Stream.of(
                json,
                json.replace(",", " ,\n\t").replace(":{", " : {\r\n"),
                "\n " + json + " \n",
                json.replace("\"lat\":50.25,\"lon\":70", "\"lon\":70.0,\"lat\":502.50e-1"),
                json.replace("Test place", "T\\u0065st\\u0020place"),
                "{" + json.substring(json.indexOf("\"data\""), json.length() - 1) + ","
                        + json.substring(1, json.indexOf(",\"data\"")) + "}");
    }

    @Test
    void isTheSameInEveryFormOfEqualContent() {
        var log = TheLog.fromNow();

        var statuses = sameContent()
                .map(form -> as("registry").event(form))
                .map(answer ->
                        answer.status() + " " + answer.json().path("digest").asText())
                .distinct()
                .toList();

        assertThat(statuses).hasSize(2);
        assertThat(statuses.get(0)).startsWith("201 ");
        assertThat(statuses.get(1)).isEqualTo(statuses.get(0).replace("201 ", "200 "));
        assertThat(log.appended()).hasSize(1);
    }

    @Test
    void isTheSameWhateverIgnoredAttributesComeWithIt() throws Exception {
        var log = TheLog.fromNow();
        var sent = Sent.complaint(Sent.fresh("c"), Sent.fresh("f"));
        var first = as("prosecutor").event(with(sent, "\"traceparent\":\"00-4bf9-00f0-01\""));
        assertThat(first.status()).as(first.body()).isEqualTo(201);

        var again = as("prosecutor").event(with(sent, "\"traceparent\":\"00-77aa-00f1-01\""));
        recordedAlready(sent);
        var later = as("prosecutor").event(with(sent, "\"dataschema\":\"https://example.org/s\""));

        assertThat(Stream.of(again, later)).allSatisfy(same -> {
            assertThat(same.status()).as(same.body()).isEqualTo(200);
            assertThat(same.json()).isEqualTo(first.json());
        });
        assertThat(log.appended())
                .singleElement()
                .satisfies(record -> assertThat(TheLog.text(record)).doesNotContain("traceparent"));
    }

    private static String with(Sent sent, String attribute) {
        return sent.json().replace("\"data\":", attribute + ",\"data\":");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isInConflictWithOtherContentUnderItsId(boolean indexed) throws Exception {
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        assertThat(as("registry").event(sent.json()).status()).isEqualTo(201);
        if (indexed) {
            recordedAlready(sent);
        }
        var log = TheLog.fromNow();

        var answer = as("registry")
                .event(sent.with("\"capacity\":40", "\"capacity\":41").json());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("id_conflict");
        assertThat(answer.json().path("detail").asText()).contains(sent.id());
        assertThat(log.appended()).isEmpty();
        assertThat(as("registry").event(sent.json()).status()).isEqualTo(200);
    }

    @Test
    void mayHaveTheIdOfAnEventOfAnotherSubject() {
        var one = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        var other = Sent.facility(Sent.fresh("f"), "KZ-KAR").id(one.id());

        assertThat(as("registry").event(one.json()).status()).isEqualTo(201);
        assertThat(as("registry").event(other.json()).status()).isEqualTo(201);
    }

    @Test
    void ofTwoClientsWithOneIdAndOtherContentExactlyOneIsTakenIn() {
        var log = TheLog.fromNow();
        for (int round = 0; round < 20; round++) {
            var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");
            var other = sent.with("\"capacity\":40", "\"capacity\":41");

            var one = as("registry").later("/api/events", Caller.ONE, sent.json());
            var two = as("registry").later("/api/events", Caller.ONE, other.json());

            assertThat(new int[] {one.join().status(), two.join().status()}).containsExactlyInAnyOrder(201, 409);
            assertThat(log.appended(sent.id())).hasSize(1);
        }
    }

    @Test
    void ofTwoClientsWithTheSameEventBothHaveItsReceipt() {
        var log = TheLog.fromNow();
        for (int round = 0; round < 20; round++) {
            var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");

            var one = as("registry").later("/api/events", Caller.ONE, sent.json());
            var two = as("registry").later("/api/events", Caller.ONE, sent.json());

            assertThat(new int[] {one.join().status(), two.join().status()}).containsExactlyInAnyOrder(200, 201);
            assertThat(one.join().json()).isEqualTo(two.join().json());
            assertThat(log.appended(sent.id())).hasSize(1);
        }
    }

    /** As when another copy of the service took the same in at the same time. */
    @Test
    void countsOnceThoughItIsOnTheLogTwice() throws Exception {
        var log = TheLog.fromNow();
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");
        var first = as("registry").event(sent.json());
        var record = log.appended().getFirst();

        var second = appends.append(record.topic(), record.key(), record.value(), headers(record))
                .join();
        until(() -> !rows("SELECT next FROM intake.position WHERE topic = '%s' AND partition = %d AND next > %d"
                        .formatted(second.topic(), second.partition(), second.offset()))
                .isEmpty());

        assertThat(as("registry").event(sent.json()).json()).isEqualTo(first.json());
        assertThat(rows("SELECT \"offset\" FROM intake.submission WHERE id = '" + sent.id() + "'"))
                .containsExactly(Long.toString(record.offset()));
    }

    @Test
    void countsAsTheFirstThoughBothAreIndexedTogether() throws Exception {
        var log = TheLog.fromNow();
        assertThat(as("registry")
                        .event(Sent.facility(Sent.fresh("f"), "KZ-KAR").json())
                        .status())
                .isEqualTo(201);
        var like = log.appended().getFirst();
        var firsts = new HashMap<String, CompletableFuture<Appended>>();
        for (int i = 0; i < 20; i++) {
            var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR");
            byte[] bytes = sent.json().getBytes(StandardCharsets.UTF_8);
            firsts.put(sent.id(), appends.append(like.topic(), sent.subject(), bytes, headers(like)));
            var _ = appends.append(like.topic(), sent.subject(), bytes, headers(like));
        }

        for (var first : firsts.entrySet()) {
            var indexed = "SELECT \"offset\" FROM intake.submission WHERE id = '" + first.getKey() + "'";
            until(() -> !rows(indexed).isEmpty());
            assertThat(rows(indexed))
                    .containsExactly(Long.toString(first.getValue().join().offset()));
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), TheLog.header(record, header.key())));
        return headers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json; charset=UTF-8",
                "Application/CloudEvents+JSON;charset=\"utf-8\"",
                "application/cloudevents+json"
            })
    void isTakenInWhateverTheAnswerThatIsAskedFor(String type) {
        var sent = Sent.facility(Sent.fresh("f"), "KZ-KAR").json().getBytes(StandardCharsets.UTF_8);

        assertThat(as("registry")
                        .with("Accept", "text/html")
                        .post("/api/events", type, sent)
                        .status())
                .isEqualTo(201);
    }

    private static void recordedAlready(Sent sent) throws Exception {
        until(() -> !rows("SELECT id FROM intake.submission WHERE id = '" + sent.id() + "'")
                .isEmpty());
    }
}
