package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.facilityRegistered;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.baqylau.system.Ledger.Detained;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of the stack are killed in the middle of a stream: what was acknowledged is there, once. */
class FaultsTest {

    private static final Duration BACK = Duration.ofSeconds(20);
    private static final int CHUNKS = 30;
    private static final int DETENTIONS_IN_A_CHUNK = 20;
    private static final int DETENTIONS = CHUNKS * DETENTIONS_IN_A_CHUNK;
    private static final int MILESTONES = 3;

    private final RunningStack stack = Stacks.shared();
    private final People people = new People(stack.origin());
    private final String facility = "fault-" + UUID.randomUUID();
    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "facility-records", "time-limits", "statistics", "broker", "postgresql"})
    void nothingAcknowledgedIsLostOrCountedTwice(String part) throws InterruptedException {
        var registered = people.as("registry")
                .event(facilityRegistered(facility, "temporary_detention_isolator", "KZ-KAR", "interior"));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        var failure = new AtomicReference<Throwable>();
        var sender = Thread.ofPlatform().start(() -> {
            try {
                sendAll();
            } catch (RuntimeException | AssertionError e) {
                failure.set(e);
            }
        });
        RunningStack.await(() -> ledger.receipts().size() > 5 * DETENTIONS_IN_A_CHUNK, BACK, () -> "the stream to run");

        long pid = stack.pid(part);
        stack.kill(part);
        var killed = Instant.now();
        RunningStack.await(() -> stack.pid(part) != pid && answers(part), BACK, () -> part + " to answer again");
        System.out.printf("%s answered again %d ms after kill -9%n", part, sinceMillis(killed));
        sender.join();

        assertThat(failure.get()).isNull();
        assertReceiptsNameDistinctPlaces();
        assertFigures();
        assertTimeline();
        RunningStack.await(
                () -> recorded() == DETENTIONS, BACK, () -> DETENTIONS + " in the record, not " + recorded());
    }

    private void assertReceiptsNameDistinctPlaces() {
        var receipts = ledger.receipts().values();
        assertThat(receipts).hasSize(MILESTONES * DETENTIONS);
        assertThat(receipts.stream().map(receipt -> receipt.path("log")).distinct())
                .as("places on the log")
                .hasSize(MILESTONES * DETENTIONS);
    }

    /** Each measure by its dimension is what the desk itself counts. */
    private void assertFigures() {
        ledger.figures().forEach((question, expected) -> {
            String path = "/api/statistics/" + question + "&from=2012&to=2012&facility=" + facility;
            RunningStack.await(
                    () -> Ledger.rows(people.as("statistician").get(path)).equals(expected),
                    BACK,
                    () -> question + " " + expected + ", not "
                            + people.as("statistician").get(path).body());
        });
    }

    /** Each acknowledged event once, on whichever page, and no other. */
    private void assertTimeline() {
        var acknowledged = ledger.receipts().keySet();
        RunningStack.await(() -> timeline().size() >= acknowledged.size(), BACK, () -> "all of the timeline");
        assertThat(timeline()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /** The ids of the entries on all pages. */
    private List<String> timeline() {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            var page = people.as("prosecutor").get("/api/facilities/" + facility + "/timeline?size=500" + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().path("items").forEach(fact -> {
                if (fact.path("type").asText().equals("org.baqylau.detention.logged.v1")) {
                    ids.add(fact.path("id").asText());
                }
            });
            String next = page.json().path("next").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return ids;
    }

    private void sendAll() {
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            var pending = new ArrayList<String>();
            for (int i = 0; i < DETENTIONS_IN_A_CHUNK; i++) {
                var at = OffsetDateTime.parse("2012-03-05T08:00:00+06:00").plusHours(chunk);
                var detained = new Detained(facility + "-" + chunk + "-" + i, at, i % 5 == 0 ? 4 : 2, 10 + i);
                ledger.detained(detained);
                pending.addAll(detained.events(facility));
            }
            sendUntilAcknowledged(pending);
        }
    }

    private void sendUntilAcknowledged(List<String> events) {
        var pending = new ArrayList<>(events);
        var until = Instant.now().plusSeconds(60);
        while (!pending.isEmpty()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError(pending.size() + " events not acknowledged within 60 s");
            }
            List<JsonNode> answers;
            try {
                answers = people.as("custody").stream(pending);
            } catch (IllegalStateException notNow) {
                pause();
                continue;
            }
            var again = new ArrayList<String>();
            for (int i = 0; i < pending.size(); i++) {
                String status =
                        i < answers.size() ? answers.get(i).path("status").asText() : "unavailable";
                switch (status) {
                    case "accepted", "duplicate" ->
                        ledger.acknowledged(
                                answers.get(i).path("id").asText(),
                                answers.get(i).path("receipt"));
                    case "unavailable" -> again.add(pending.get(i));
                    default -> throw new AssertionError("refused: " + answers.get(i));
                }
            }
            pending.clear();
            pending.addAll(again);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers(String part) {
        return switch (part) {
            case "facility-records" ->
                people.as("prosecutor").get("/api/facilities?size=1").status() == 200;
            case "time-limits" ->
                people.as("prosecutor").get("/api/alerts?size=1").status() == 200;
            case "statistics" ->
                people.as("statistician").get("/api/statistics").status() == 200;
            default -> {
                var at = OffsetDateTime.parse("2012-03-01T08:00:00+06:00");
                String count = Events.event("population.counted", facility, at, """
                        {"facilityId":"%s","asOf":"2012-03-01","total":7}""".formatted(facility));
                yield people.as("registry").event(count).status() == 201;
            }
        };
    }

    private int recorded() {
        var record = people.as("prosecutor").get("/api/facilities/" + facility);
        return record.status() == 200 ? record.json().path("detentions").asInt(-1) : -1;
    }

    private static long sinceMillis(Instant then) {
        return Duration.between(then, Instant.now()).toMillis();
    }
}
