package org.baqylau.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineTest extends RunningRecords {

    private final String facility = Stated.fresh("f");
    private final String door = "/api/facilities/" + facility + "/timeline";

    @Test
    void isNewestFirstAndGoesOnAPageAtATimeWithoutLossOrRepeat() {
        log.tell(Stated.facility(facility, "KZ-KAR"));
        var told = IntStream.range(0, 57)
                .mapToObj(day -> Stated.visit(Stated.fresh("v"), facility))
                .toList();
        told.forEach(log::append);
        log.settle();

        var first = as("monitor").get(door).json();
        var seen = pages("monitor", 7);

        assertThat(first.path("items").size()).isEqualTo(50);
        assertThat(texts(first.path("items"), "id"))
                .isEqualTo(seen.subList(0, 50).stream()
                        .map(fact -> fact.path("id").asText())
                        .toList());
        assertThat(seen)
                .extracting(fact -> fact.path("id").asText())
                .hasSize(58)
                .doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(fact -> fact.path("recordedTime").asText())
                .isSortedAccordingTo(
                        (one, other) -> java.time.Instant.parse(other).compareTo(java.time.Instant.parse(one)));
        assertThat(seen.getLast().path("type").asText()).isEqualTo("org.baqylau.facility.registered.v1");
    }

    private List<JsonNode> pages(String account, int size) {
        var seen = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = as(account)
                    .get(door + "?size=" + size + "&cursor=" + cursor)
                    .json();
            assertThat(page.path("items").size()).isBetween(1, size);
            page.path("items").forEach(seen::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return seen;
    }

    @Test
    void showsEachReaderTheKindsOfFactThatHeMaySee() {
        tellEverything();
        var place = List.of("facility.registered", "population.counted");
        var monitor = List.of(
                "facility.registered",
                "population.counted",
                "death.recorded",
                "incident.recorded",
                "visit.reported",
                "reprisal.reported",
                "recommendation.answered");
        var auditor = new ArrayList<>(monitor);
        auditor.addAll(List.of(
                "detention.logged",
                "detention.logged",
                "examination.recorded",
                "duty.logged",
                "limit.judged",
                "entry.suspected"));
        var prosecutor = new ArrayList<>(auditor);
        prosecutor.addAll(List.of(
                "complaint.filed", "complaint.forwarded", "examination.recorded", "reprisal.reported", "case.opened"));
        var custody = new ArrayList<>(place);
        custody.add("detention.logged");

        for (var account : List.of("prosecutor", "ombudsman")) {
            assertThat(types(account)).as(account).containsExactlyInAnyOrderElementsOf(prosecutor);
        }
        assertThat(types("auditor")).containsExactlyInAnyOrderElementsOf(auditor);
        for (var account : List.of("monitor", "statistician")) {
            assertThat(types(account)).as(account).containsExactlyInAnyOrderElementsOf(monitor);
        }
        assertThat(types("custody")).containsExactlyInAnyOrderElementsOf(custody);
        for (var account : List.of("registry", "authority")) {
            assertThat(types(account)).as(account).containsExactlyInAnyOrderElementsOf(place);
        }
    }

    @Test
    void fillsPagesOfAReaderWhoSeesFewOfTheFacts() {
        log.tell(Stated.facility(facility, "KZ-KAR"), Stated.population(facility, "2012-01-01", 1));
        for (int i = 0; i < 60; i++) {
            log.append(Stated.incident(facility));
        }
        log.tell(Stated.population(facility, "2012-01-02", 2));

        assertThat(pages("authority", 1))
                .extracting(fact -> fact.path("type").asText())
                .containsExactly(
                        "org.baqylau.population.counted.v1",
                        "org.baqylau.population.counted.v1",
                        "org.baqylau.facility.registered.v1");
    }

    @Test
    void isAsItWasAtAPastInstantOrPosition() {
        log.tell(Stated.facility(facility, "KZ-KAR"), Stated.population(facility, "2012-01-01", 1));
        log.beat();
        var before = as("monitor").get(door).json();
        String instant = before.path("items").path(0).path("recordedTime").asText();
        String position = TestLog.position();
        assertThat(before.path("items").size()).isEqualTo(2);

        log.beat();
        log.tell(Stated.population(facility, "2012-02-01", 2));
        log.beat();

        for (var asOf : List.of(instant, position)) {
            assertThat(as("monitor").get(door + "?asOf=" + asOf).json())
                    .as(asOf)
                    .isEqualTo(before);
            var first = as("monitor").get(door + "?size=1&asOf=" + asOf).json();
            var second = as("monitor")
                    .get(door + "?size=1&asOf=" + asOf + "&cursor="
                            + first.path("next").asText())
                    .json();
            assertThat(texts(second.path("items"), "id"))
                    .isEqualTo(texts(before.path("items"), "id").subList(1, 2));
            assertThat(second.has("next")).isFalse();
        }
        assertThat(as("monitor").get(door).json().path("items").size()).isEqualTo(3);
        assertThat(as("monitor")
                        .get(door + "?asOf=2001-01-01T00:00:00Z")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void refusesAMomentThatIsNotOverOrIsNone() {
        log.tell(Stated.facility(facility, "KZ-KAR"));
        log.beat();

        var early = as("monitor").get(door + "?asOf=2058-01-01T00:00:00Z");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("code").asText()).isEqualTo("not_yet_closed");
        String latest = early.json().path("detail").asText().replaceFirst(".* (\\S+)\\.$", "$1");
        assertThat(as("monitor").get(door + "?asOf=" + latest).status())
                .as(latest)
                .isEqualTo(200);
        String ahead = Base64.getUrlEncoder().encodeToString("facts:0:999999999".getBytes(UTF_8));
        assertThat(as("monitor").get(door + "?asOf=" + ahead).status()).isEqualTo(409);
        String unknown = Base64.getUrlEncoder().encodeToString("imagined:0:1".getBytes(UTF_8));
        for (var none : List.of("yesterday", "2012-01-01", unknown)) {
            var answer = as("monitor").get(door + "?asOf=" + none);
            assertThat(answer.status()).as(none).isEqualTo(400);
            assertThat(answer.json().path("code").asText()).isEqualTo("bad_parameter");
        }
    }

    @Test
    void hidesSealedFields() {
        tellEverything();

        var facts = as("prosecutor").get(door + "?size=500").body();

        assertThat(facts).contains("\"complainant\":{\"sealed\":true}", "\"person\":{\"sealed\":true}");
        assertThat(facts).doesNotContain(Stated.SEALED, "ciphertext", "keyId");
    }

    private void tellEverything() {
        String visit = Stated.fresh("v");
        String complaint = Stated.fresh("c");
        String detention = Stated.fresh("d");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.population(facility, "2012-05-01", 12),
                Stated.death(facility, true),
                Stated.incident(facility),
                Stated.visit(visit, facility),
                Stated.reprisal(visit, "\"visitId\":\"" + visit + "\""),
                Stated.answered(visit + "-r", "accepted"),
                Stated.complaint("ombudsman", complaint, facility),
                Stated.step(complaint, "forwarded", "\"to\":\"court\",\"at\":\"2012-06-01T10:00:00+06:00\""),
                Stated.examination(complaint, "\"complaintId\":\"" + complaint + "\""),
                Stated.reprisal(complaint, "\"complaintId\":\"" + complaint + "\""),
                Stated.criminalCase("prosecutor", Stated.fresh("k"), facility),
                Stated.entry("custody", detention, facility, "placed", Stated.TIME, "custody_register"),
                Stated.entry("monitor", detention, facility, "placed", Stated.TIME, "visit"),
                Stated.examination(detention, "\"detentionId\":\"" + detention + "\""),
                Stated.judged(detention, "\"detentionId\":\"" + detention + "\"", 1, "met"),
                Stated.suspected(detention, "\"detentionId\":\"" + detention + "\""),
                Stated.duty(Stated.fresh("du"), facility));
    }

    private List<String> types(String account) {
        var items = as(account).get(door + "?size=500").json().path("items");
        return texts(items, "type").stream()
                .map(type -> type.replace("org.baqylau.", "").replace(".v1", ""))
                .toList();
    }
}
