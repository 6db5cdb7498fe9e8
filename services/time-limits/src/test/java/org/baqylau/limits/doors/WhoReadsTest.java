package org.baqylau.limits.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Claimant;
import org.baqylau.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every account at every door, and what of it each is shown. */
@QuarkusTest
class WhoReadsTest extends RunningLimits {

    private static final String PROSECUTORS = "prosecutor prosecutor-2";
    private static final String QUEUE = PROSECUTORS + " ombudsman auditor custody";
    private static final String EVERYONE = String.join(" ", Tokens.ACCOUNTS);
    private static final Duration OVERDUE = Duration.ofHours(5);

    private final String facility = fresh("F");
    private final String ours = "/api/alerts?limitId=KZ-PROTOCOL-3H&facility=" + facility;
    private String detention = "";
    private String alert = "";

    @BeforeEach
    void oneHeldForTooLong() {
        told.facility(facility, "KZ-KAR");
        detention = apprehended(facility, OVERDUE);
        alert = first("prosecutor", ours).path("id").asText();
    }

    private int status(String account, String path) {
        return get(account, path).status();
    }

    @Test
    void eachRoleAtEachDoor() {
        var doors = new LinkedHashMap<String, String>();
        doors.put("/api/alerts?size=1", QUEUE);
        doors.put("/api/alerts/board", QUEUE);
        doors.put("/api/alerts/" + alert, QUEUE);
        doors.put("/api/detentions/" + detention, QUEUE);
        doors.put("/api/alerts/notifications", PROSECUTORS);
        doors.put("/api/limits", EVERYONE);
        doors.put("/api/limits/packs", EVERYONE);
        doors.put("/api/limits/KZ-PROTOCOL-3H", EVERYONE);

        doors.forEach((door, readers) -> {
            for (var account : Tokens.ACCOUNTS) {
                boolean reads = List.of(readers.split(" ")).contains(account);
                boolean mayAsk = account.equals("lawyer") && door.startsWith("/api/detentions");
                assertThat(status(account, door))
                        .as(account + " at " + door)
                        .isEqualTo(reads ? 200 : mayAsk ? 404 : 403);
            }
            assertThat(status("", door)).as("nobody at " + door).isEqualTo(readers.equals(EVERYONE) ? 200 : 401);
        });
    }

    @Test
    void theStreamIsForWhoSeesTheQueue() {
        for (var account : Tokens.ACCOUNTS) {
            if (List.of(QUEUE.split(" ")).contains(account)) {
                stream(account, "", null).close();
            } else {
                assertThat(status(account, "/api/alerts/stream")).as(account).isEqualTo(403);
            }
        }
        assertThat(status("", "/api/alerts/stream")).isEqualTo(401);
    }

    @Test
    void prosecutorsAloneActOnAnAlertAndInTheirTerritory() {
        var before = get("auditor", "/api/alerts/" + alert).json();
        var acts = new LinkedHashMap<String, String>();
        acts.put("/acknowledgement", "{}");
        acts.put("/handover", "{\"to\":\"prosecutor-2\"}");
        acts.put("/resolution", "{\"outcome\":\"released\"}");

        acts.forEach((act, body) -> {
            String door = "/api/alerts/" + alert + act;
            for (var account : Tokens.ACCOUNTS) {
                if (!account.startsWith("prosecutor")) {
                    assertThat(send(account, "POST", door, body).status())
                            .as(account + act)
                            .isEqualTo(403);
                }
            }
            assertThat(send("", "POST", door, body).status()).as(act).isEqualTo(401);
            assertThat(send("prosecutor-ala", "POST", door, body))
                    .as(act)
                    .isEqualTo(send("prosecutor-ala", "POST", "/api/alerts/none" + act, body))
                    .extracting(Answer::status)
                    .isEqualTo(404);
        });

        assertThat(get("auditor", "/api/alerts/" + alert).json()).isEqualTo(before);
        assertThat(send("prosecutor-kar", "POST", "/api/alerts/" + alert + "/acknowledgement", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatLiesOutsideTheTerritoryIsAsWhatDoesNotExist() {
        for (var role : List.of("prosecutor", "custody")) {
            assertThat(status(role + "-kar", "/api/detentions/" + detention)).isEqualTo(200);
            assertThat(status(role + "-kar", "/api/alerts/" + alert)).isEqualTo(200);
            assertThat(first(role + "-kar", ours).path("detentionId").asText()).isEqualTo(detention);
            assertThat(get(role + "-kar", "/api/alerts/board").body()).contains(detention);

            assertThat(get(role + "-ala", "/api/detentions/" + detention))
                    .as(role)
                    .isEqualTo(get(role + "-ala", "/api/detentions/none"))
                    .extracting(Answer::status)
                    .isEqualTo(404);
            assertThat(get(role + "-ala", "/api/alerts/" + alert))
                    .as(role)
                    .isEqualTo(get(role + "-ala", "/api/alerts/none"))
                    .extracting(Answer::status)
                    .isEqualTo(404);
            assertThat(get(role + "-ala", ours).json().path("items")).isEmpty();
            assertThat(get(role + "-ala", "/api/alerts/board").body()).doesNotContain(detention);
        }
    }

    @Test
    void aLawyerReadsTheDetentionsThatItFiledOnAndNoAlert() {
        String client = apprehended(facility, OVERDUE);
        String ofAnother = apprehended(facility, OVERDUE);
        var met = Instant.now().minus(Duration.ofHours(1));
        told.entry(client, facility, "counsel_met", met, "lawyer", AgeGroup.ADULT);
        told.entry(ofAnother, facility, "counsel_met", met, "lawyer-2", AgeGroup.ADULT);
        for (var held : List.of(client, ofAnother)) {
            await(() -> get("prosecutor", "/api/detentions/" + held).body().contains("counsel_met"));
        }

        assertThat(status("lawyer", "/api/detentions/" + client)).isEqualTo(200);
        for (var held : List.of(detention, ofAnother)) {
            assertThat(get("lawyer", "/api/detentions/" + held))
                    .isEqualTo(get("lawyer", "/api/detentions/none"))
                    .extracting(Answer::status)
                    .isEqualTo(404);
        }
        await(() -> get("prosecutor", ours).body().contains(client));
        for (var item : get("prosecutor", ours).json().path("items")) {
            assertThat(status("lawyer", "/api/alerts/" + item.path("id").asText()))
                    .isEqualTo(403);
        }
    }

    @Test
    void aStationIsShownNothingThatVisitorsSaid() {
        String found = fresh("D");
        var since = Instant.now().minus(OVERDUE);
        told.claim(found, facility, "apprehended", since, "monitor", Claimant.VISIT);
        told.claim(detention, facility, "counsel_met", since, "monitor", Claimant.VISIT);
        await(() -> get("ombudsman", "/api/detentions/" + detention).body().contains("counsel_met"));
        await(() -> get("auditor", ours).body().contains(found));

        assertThat(get("custody", "/api/detentions/" + detention).body()).doesNotContain("counsel_met");
        assertThat(status("custody", "/api/detentions/" + found)).isEqualTo(404);
        var queue = get("auditor", ours).json().path("items");
        assertThat(queue.findValuesAsText("detentionId")).containsExactlyInAnyOrder(detention, found);
        assertThat(get("custody", ours).json().path("items").findValuesAsText("detentionId"))
                .containsExactly(detention);
        queue.forEach(item -> assertThat(
                        status("custody", "/api/alerts/" + item.path("id").asText()))
                .isEqualTo(item.path("detentionId").asText().equals(found) ? 404 : 200));
    }
}
