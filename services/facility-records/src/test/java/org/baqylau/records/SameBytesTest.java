package org.baqylau.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.events.SuspicionReason;
import org.junit.jupiter.api.Test;

/** A station learns from no door whether anybody complained of it, visited it or compared its register. */
@QuarkusTest
class SameBytesTest extends RunningRecords {

    private static final List<String> STATIONS = List.of("custody", "custody-kar", "registry", "authority");

    private final String facility = Stated.fresh("f");
    private final String elsewhere = Stated.fresh("f");
    private final String detention = Stated.fresh("d");
    private final String visit = Stated.fresh("v");
    private final String complaint = Stated.fresh("c");
    private final String crime = Stated.fresh("k");
    private final Stated entry =
            Stated.entry("custody", detention, facility, "placed", Stated.TIME, "custody_register");

    @Test
    void answersTheSameWhetherAComplaintExistsOrNot() {
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.facility(elsewhere, "KZ-KAR"),
                Stated.population(facility, "2012-05-01", 12),
                entry,
                Stated.entryCorrected(detention, entry.id(), "2012-05-10T10:00:01+06:00"));
        var before = ask();
        assertThat(before.values()).extracting(Caller.Answer::status).contains(200, 403, 404);

        tellWhatIsHidden();

        var after = ask();
        before.forEach((question, answer) ->
                assertThat(after.get(question)).as(question).isEqualTo(answer));
        assertThat(record("prosecutor", facility)
                        .path("complaints")
                        .path("byState")
                        .toString())
                .as("it is there")
                .isEqualTo("{\"answered\":1}");
    }

    @Test
    void answersTheSameForAComplaintAsForNone() {
        log.tell(Stated.facility(facility, "KZ-KAR"));
        tellWhatIsHidden();

        for (var account : STATIONS) {
            for (var door : List.of("/api/complaints/", "/api/visits/", "/api/cases/")) {
                for (var id : List.of(complaint, visit, crime)) {
                    assertThat(as(account).get(door + id)).isEqualTo(as(account).get(door + "none"));
                }
            }
            assertThat(as(account).get("/api/submissions/" + entry.id() + "?subject=" + complaint))
                    .isEqualTo(as(account).get("/api/submissions/" + entry.id() + "?subject=none"));
        }
    }

    @Test
    void answersTheSameWhateverVisitorsSayOfADetention() {
        log.tell(Stated.facility(facility, "KZ-KAR"), Stated.facility(elsewhere, "KZ-KAR"), entry);
        var before = ask();
        assertThat(record("custody", facility).path("detentions").asInt()).isEqualTo(1);
        var seen = Stated.entry("monitor", detention, facility, "apprehended", Stated.TIME, "visit");
        var wrong = Stated.entry("monitor", detention, facility, "counsel_met", Stated.TIME, "visit");
        var heard = Stated.entry("monitor", detention, facility, "injury_found", Stated.TIME, "detained_person");

        log.tell(
                Stated.entryCorrected(detention, seen.id(), "2012-05-10T07:00:00+06:00"),
                seen,
                wrong,
                Stated.entryVoided(detention, wrong.id()),
                heard,
                Stated.entry("monitor", Stated.fresh("d"), facility, "placed", Stated.TIME, "detained_person"),
                Stated.entry("monitor", Stated.fresh("d"), facility, "placed", Stated.TIME, "visit"),
                Stated.entry("monitor", detention, elsewhere, "placed", "2012-05-10T06:00:00+06:00", "visit"));
        for (var reason : SuspicionReason.values()) {
            log.tell(Stated.suspected(detention, "\"detentionId\":\"" + detention + "\"")
                    .with("apprehended_missing", reason.wire()));
        }
        log.tell(Stated.started(detention, "\"detentionId\":\"" + detention + "\""));

        var after = ask();
        before.forEach((question, answer) ->
                assertThat(after.get(question)).as(question).isEqualTo(answer));
        assertThat(record("prosecutor", elsewhere).path("detentions").asInt())
                .as("by the first placement, whoever tells of it")
                .isEqualTo(1);
        assertThat(record("prosecutor", elsewhere).path("flags").toString())
                .isEqualTo("[{\"flag\":\"entry_suspected\",\"count\":1}]");
        assertThat(record("prosecutor", facility).path("detentions").asInt())
                .as("those that visitors alone tell of")
                .isEqualTo(2);
    }

    /** How far the topic of complaints has come could be found by asking for one place after the other. */
    @Test
    void answersTheSameWhateverPlaceAmongComplaintsIsAskedFor() {
        log.tell(Stated.facility(facility, "KZ-KAR"));
        log.beat();
        tellWhatIsHidden();
        String timeline = "/api/facilities/" + facility + "/timeline?asOf=";

        for (var account : STATIONS) {
            for (var topic : List.of("complaints", "limits")) {
                var unknown = as(account).get(timeline + token(topic + ":77:0"));
                assertThat(unknown.status()).isEqualTo(400);
                for (int place : List.of(0, 1, 999_999)) {
                    assertThat(as(account).get(timeline + token(topic + ":0:" + place)))
                            .as(account + " " + topic + " " + place)
                            .isEqualTo(unknown);
                }
            }
            assertThat(as(account).get(timeline + token("facts:0:0")).status()).isEqualTo(200);
        }
        assertThat(as("prosecutor").get(timeline + token("complaints:0:0")).status())
                .isEqualTo(200);
    }

    private static String token(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private void tellWhatIsHidden() {
        var filed = Stated.complaint("ombudsman", complaint, facility)
                .with("\"place\":\"Somewhere\"", "\"detentionId\":\"" + detention + "\"");
        log.tell(
                filed,
                Stated.complaint("ombudsman", complaint, facility),
                Stated.step(complaint, "answered", """
                        "by":"court","outcome":"upheld","at":"2012-06-03T10:00:00+06:00\""""),
                Stated.reprisal(complaint, "\"complaintId\":\"" + complaint + "\""),
                Stated.examination(complaint, "\"complaintId\":\"" + complaint + "\""),
                Stated.examination(detention, "\"detentionId\":\"" + detention + "\""),
                Stated.criminalCase("prosecutor", crime, facility),
                Stated.visit(visit, facility)
                        .with("penal_system", "health")
                        .with(
                                "\"spotChecks\":[]",
                                "\"spotChecks\":[" + Stated.spotCheck(detention, "placed", "2012-05-10T09:00:00+06:00")
                                        + "]"),
                Stated.reprisal(visit, "\"visitId\":\"" + visit + "\""),
                Stated.answered(visit + "-r", "accepted"),
                Stated.entry("monitor", detention, facility, "apprehended", Stated.TIME, "visit"),
                Stated.suspected(detention, "\"detentionId\":\"" + detention + "\""),
                Stated.judged(detention, "\"detentionId\":\"" + detention + "\"", 1, "breached"));
    }

    private Map<String, Caller.Answer> ask() {
        var doors = new ArrayList<>(List.of(
                "/api/facilities?q=" + facility,
                "/api/public/facilities?size=1",
                "/api/facilities/" + facility,
                "/api/facilities/" + facility + "/timeline",
                "/api/facilities/" + facility + "/timeline?size=1",
                "/api/facilities/" + elsewhere,
                "/api/facilities/" + elsewhere + "/timeline",
                "/api/complaints/" + complaint,
                "/api/cases/" + crime,
                "/api/visits/" + visit,
                "/api/recommendations/" + visit + "-r",
                "/api/submissions/" + entry.id() + "?subject=" + detention,
                "/api/submissions/" + entry.id() + "?subject=" + complaint));
        var answers = new LinkedHashMap<String, Caller.Answer>();
        for (var account : STATIONS) {
            doors.forEach(door -> answers.put(account + " " + door, as(account).get(door)));
            var browser = PageReader.signedIn(root, account);
            for (var page : List.of("/facilities?q=" + facility, "/facilities/" + facility)) {
                answers.put(account + " " + page, browser.get(page, "ru"));
            }
        }
        return answers;
    }
}
