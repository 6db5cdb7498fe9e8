package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.event;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.stated;
import static org.baqylau.system.Events.visit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A night of a duty prosecutor: forty people held in three towns, a minor, a foreigner, and a disputed hour among them. */
class DutyNightTest {

    private static final Duration VISIBLE = Duration.ofSeconds(20);
    private static final int HELD = 40;
    private static final List<String> TOWNS = List.of("KZ-KAR", "KZ-AKT", "KZ-ALA");

    private final RunningStack stack = Stacks.shared();
    private final People people = new People(stack.origin());
    private final String night = "night-" + UUID.randomUUID().toString().substring(0, 8);
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void isSeenInOneLookAndWorkedOffOnce() {
        for (int town = 0; town < TOWNS.size(); town++) {
            people.as("registry")
                    .event(facilityRegistered(
                            facility(town), "temporary_detention_isolator", TOWNS.get(town), "interior"));
        }
        var events = new ArrayList<String>();
        for (int i = 0; i < HELD; i++) {
            // The first ten have been without protocol for longer than three hours, the next ten come to it within one.
            int minutes = i < 10 ? 190 + i : i < 20 ? 121 + i : 10 + i;
            events.add(entry(i, "apprehended", now.minusMinutes(minutes), "custody_register"));
        }
        events.add(entry(30, "apprehended", now.minusHours(5), "detained_person"));
        assertThat(people.as("custody").stream(events))
                .allMatch(line -> line.path("status").asText().equals("accepted"));

        RunningStack.await(
                () -> protocols("breached").size() == 11, VISIBLE, () -> "breaches " + protocols("breached"));
        assertThat(protocols("under_1h")).hasSize(10);
        assertThat(protocols("breached").getFirst().path("detentionId").asText())
                .as("the longest broken comes first")
                .isEqualTo(detention(30));

        var minor = clocks(35);
        assertThat(minor).anyMatch(clock -> limit(clock, "KZ-COURT-24H-MINOR", "running"));
        assertThat(minor).noneMatch(clock -> clock.path("limit").asText().equals("KZ-COURT-48H"));
        assertThat(clocks(36)).anyMatch(clock -> limit(clock, "KZ-FOREIGNER-NOW", "running"));
        assertThat(clocks(30))
                .anyMatch(clock -> limit(clock, "KZ-PROTOCOL-3H", "breached")
                        && clock.path("disputed").asBoolean());

        String disputed = protocols("breached").getFirst().path("id").asText();
        String soon = protocols("under_1h").getFirst().path("id").asText();
        for (var alert : List.of(disputed, soon)) {
            assertThat(act("prosecutor", alert, "acknowledgement", "{}").status())
                    .isEqualTo(200);
            assertThat(act("prosecutor-2", alert, "acknowledgement", "{}").status())
                    .isEqualTo(409);
        }
        assertThat(act("prosecutor", soon, "handover", "{\"to\":\"shift:morning\"}")
                        .status())
                .isEqualTo(200);
        assertThat(act("prosecutor-2", soon, "acknowledgement", "{}").status()).isEqualTo(200);
        assertThat(act("prosecutor", disputed, "resolution", "{\"outcome\":\"measures_taken\"}")
                        .status())
                .isEqualTo(200);

        assertThat(seenBy("prosecutor-kar"))
                .isNotEmpty()
                .allMatch(alert -> alert.path("region").asText().equals("KZ-KAR"));
        assertThat(board().path("next").findValuesAsText("detentionId")).contains(detention(12));
        assertThat(board().path("nothingRecorded").findValuesAsText("detentionId"))
                .contains(detention(39));
        assertThat(Instant.parse(protocols("under_1h").getFirst().path("due").asText()))
                .isAfter(Instant.now());
    }

    @Test
    void whatAMonitorFindsAtNightIsSetAgainstTheRegisterAndHiddenFromTheStation() {
        people.as("registry")
                .event(facilityRegistered(facility(0), "temporary_detention_isolator", TOWNS.getFirst(), "interior"));
        people.as("custody").event(entry(0, "apprehended", now.minusMinutes(100), "custody_register"));
        people.as("monitor").event(entry(3, "apprehended", now.minusMinutes(100), "visit"));
        String visit = night + "-visit";
        people.as("monitor")
                .event(event(
                        "visit.reported",
                        visit,
                        now.minusMinutes(30),
                        visit(visit, facility(0), "ngo", now.minusMinutes(30))
                                .replace(stated(now.minusMinutes(30).plusHours(2)), stated(now.minusMinutes(1)))
                                .replace("\"spotChecks\":[]", """
                                        "spotChecks":[{"detentionId":"%s","milestone":"apprehended","source":"person",\
                                        "foundAt":"%s"}]""".formatted(detention(0), stated(now.minusHours(5))))));

        RunningStack.await(
                () -> reasons("prosecutor", "history").contains("spot_check_differs"),
                VISIBLE,
                () -> "suspected on the log: " + reasons("prosecutor", "history"));
        assertThat(reasons("prosecutor", "suspicions")).contains("spot_check_differs");
        assertThat(people.as("custody").get("/api/detentions/" + detention(0)).body())
                .contains(detention(0))
                .doesNotContain("spot_check");
        RunningStack.await(
                () -> silent("prosecutor").contains(detention(3)), VISIBLE, () -> "silent: " + silent("prosecutor"));
        assertThat(silent("custody")).contains(detention(0)).doesNotContain(detention(3));
    }

    /** Why times of the detention are suspected, as a part of what an account reads of it says. */
    private List<String> reasons(String account, String part) {
        return people.as(account)
                .get("/api/detentions/" + detention(0))
                .json()
                .path(part)
                .findValuesAsText("reason");
    }

    private List<String> silent(String account) {
        return people.as(account)
                .get("/api/alerts/board?hours=6&region=" + TOWNS.getFirst())
                .json()
                .path("nothingRecorded")
                .findValuesAsText("detentionId");
    }

    private String facility(int town) {
        return night + "-" + town;
    }

    private String detention(int i) {
        return night + "-d" + i;
    }

    private String entry(int i, String milestone, OffsetDateTime at, String claimant) {
        String profile = "{\"sex\":\"male\",\"ageGroup\":\"%s\",\"nationality\":\"%s\"}"
                .formatted(i == 35 ? "minor" : "adult", i == 36 ? "foreigner" : "citizen");
        return event("detention.logged", detention(i), at, """
                {"detentionId":"%s","facilityId":"%s","milestone":"%s","at":"%s","claimant":"%s",\
                "regimeOfLaw":"criminal","profile":%s}""".formatted(
                        detention(i), facility(i % TOWNS.size()), milestone, stated(at), claimant, profile));
    }

    private List<JsonNode> protocols(String band) {
        var all = new ArrayList<JsonNode>();
        for (int town = 0; town < TOWNS.size(); town++) {
            people.as("prosecutor")
                    .get("/api/alerts?limitId=KZ-PROTOCOL-3H&band=" + band + "&facility=" + facility(town))
                    .json()
                    .path("items")
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(alert -> alert.path("due").asText()));
        return all;
    }

    private List<JsonNode> seenBy(String account) {
        var all = new ArrayList<JsonNode>();
        people.as(account).get("/api/alerts?size=500").json().path("items").forEach(all::add);
        return all;
    }

    private List<JsonNode> clocks(int i) {
        var clocks = new ArrayList<JsonNode>();
        people.as("prosecutor")
                .get("/api/detentions/" + detention(i))
                .json()
                .path("clocks")
                .forEach(clocks::add);
        return clocks;
    }

    private static boolean limit(JsonNode clock, String limit, String state) {
        return clock.path("limit").asText().equals(limit)
                && clock.path("state").asText().equals(state);
    }

    private Client.Answer act(String account, String alert, String act, String body) {
        return people.as(account).post("/api/alerts/" + alert + "/" + act, body);
    }

    private JsonNode board() {
        return people.as("prosecutor").get("/api/alerts/board?hours=6").json();
    }
}
