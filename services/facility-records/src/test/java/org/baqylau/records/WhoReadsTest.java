package org.baqylau.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.baqylau.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every account at every door: 200, 403 or 404, and which parts of a record it is given. */
@QuarkusTest
class WhoReadsTest extends RunningRecords {

    private static final String OVERSIGHT =
            "monitor ombudsman prosecutor prosecutor-2 statistician statistician-2 auditor";

    private final String facility = Stated.fresh("f");
    private final String visit = Stated.fresh("v");
    private final String complaint = Stated.fresh("c");
    private final String crime = Stated.fresh("k");

    @BeforeEach
    void tell() {
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.visit(visit, facility).by("ombudsman"),
                Stated.complaint("ombudsman", complaint, facility),
                Stated.criminalCase("prosecutor-2", crime, facility));
    }

    @Test
    void eachRoleAtEachDoor() {
        var doors = new LinkedHashMap<String, String>();
        doors.put("/api/facilities?size=1", String.join(" ", Tokens.ACCOUNTS));
        doors.put("/api/public/facilities?size=1", String.join(" ", Tokens.ACCOUNTS));
        doors.put("/api/facilities/" + facility, OVERSIGHT + " custody registry authority");
        doors.put("/api/facilities/" + facility + "/timeline", OVERSIGHT + " custody registry authority");
        doors.put("/api/visits/" + visit, OVERSIGHT);
        doors.put("/api/recommendations/" + visit + "-r", OVERSIGHT + " authority");
        doors.put("/api/complaints/" + complaint, "ombudsman prosecutor prosecutor-2 intake_desk");
        doors.put("/api/cases/" + crime, "ombudsman prosecutor prosecutor-2 intake_desk");

        doors.forEach((door, readers) -> {
            for (var role : Tokens.ACCOUNTS) {
                boolean reads = List.of(readers.split(" ")).contains(role);
                boolean open = door.startsWith("/api/complaints") || door.startsWith("/api/cases");
                assertThat(as(role).get(door).status())
                        .as(role + " at " + door)
                        .isEqualTo(reads ? 200 : open ? 404 : 403);
            }
            assertThat(nobody().get(door).status())
                    .as("nobody at " + door)
                    .isEqualTo(door.startsWith("/api/public") ? 200 : 401);
        });
        for (var role : Tokens.ACCOUNTS) {
            assertThat(as(role).get("/api/submissions/x?subject=y").status())
                    .as(role)
                    .isEqualTo(404);
        }
        assertThat(nobody().get("/api/submissions/x?subject=y").status()).isEqualTo(401);
    }

    @Test
    void eachRoleIsGivenItsPartsOfARecord() {
        String place = "asOf facility occupancy";
        String oversight = place + " contradictions flags limits recommendations visits";
        var parts = Map.of(
                "monitor",
                oversight,
                "statistician",
                oversight,
                "auditor",
                oversight + " detentions",
                "ombudsman",
                oversight + " detentions complaints",
                "prosecutor",
                oversight + " detentions complaints",
                "custody",
                place + " detentions",
                "registry",
                place,
                "authority",
                place);

        parts.forEach((role, names) -> assertThat(record(role, facility).fieldNames())
                .toIterable()
                .as(role)
                .containsExactlyInAnyOrder(names.split(" ")));
    }

    @Test
    void whatLiesOutsideTheTerritoryIsAsWhatDoesNotExist() {
        for (var door : List.of(
                "/api/facilities/" + facility,
                "/api/facilities/" + facility + "/timeline",
                "/api/visits/" + visit,
                "/api/recommendations/" + visit + "-r")) {
            assertThat(as("monitor-kar").get(door).status()).as(door).isEqualTo(200);
            assertThat(as("monitor-ala").get(door).status()).as(door).isEqualTo(404);
        }
        for (var door : List.of("/api/complaints/" + complaint, "/api/cases/" + crime, "/api/facilities/" + facility)) {
            assertThat(as("prosecutor-kar").get(door).status()).as(door).isEqualTo(200);
            assertThat(as("prosecutor-ala").get(door).status()).as(door).isEqualTo(404);
        }
        assertThat(as("custody-kar").get("/api/facilities/" + facility).status())
                .isEqualTo(200);
        assertThat(as("custody-ala").get("/api/facilities/" + facility).status())
                .isEqualTo(404);
        assertThat(as("monitor-ala").get("/api/visits/" + visit))
                .isEqualTo(as("monitor-ala").get("/api/visits/" + visit))
                .extracting(Caller.Answer::body)
                .asString()
                .doesNotContain(facility);
        assertThat(texts(
                        as("monitor-ala")
                                .get("/api/facilities?q=" + facility)
                                .json()
                                .path("items"),
                        "facilityId"))
                .as("the list is for everyone")
                .containsExactly(facility);
    }

    @Test
    void territoryGoesByTheRegionThatThePlaceHasNow() {
        log.tell(Stated.changed(facility, "2012-01-01", "\"region\":\"KZ-ALA\""));

        assertThat(as("monitor-ala").get("/api/visits/" + visit).status()).isEqualTo(200);
        assertThat(as("monitor-kar").get("/api/visits/" + visit).status()).isEqualTo(404);
    }

    @Test
    void whoFiledItReadsItWhereverItLies() {
        String own = Stated.fresh("c");
        String nowhere = Stated.fresh("c");
        String ownCase = Stated.fresh("k");
        log.tell(
                Stated.complaint("monitor", own, facility),
                Stated.complaint("prosecutor-kar", nowhere, ""),
                Stated.criminalCase("prosecutor-kar", ownCase, ""));

        String ofCustody = Stated.fresh("c");
        log.tell(Stated.complaint("custody", ofCustody, facility));
        assertThat(as("prosecutor").get("/api/complaints/" + ofCustody).status())
                .isEqualTo(200);
        assertThat(as("custody").get("/api/complaints/" + ofCustody).status())
                .as("custody never learns of a complaint")
                .isEqualTo(404);
        assertThat(as("monitor").get("/api/complaints/" + own).status()).isEqualTo(200);
        assertThat(as("monitor-kar").get("/api/complaints/" + own).status()).isEqualTo(404);
        assertThat(as("prosecutor-kar").get("/api/complaints/" + nowhere).status())
                .isEqualTo(200);
        assertThat(as("prosecutor-ala").get("/api/complaints/" + nowhere).status())
                .isEqualTo(404);
        assertThat(as("prosecutor-kar").get("/api/cases/" + ownCase).status()).isEqualTo(200);
        assertThat(as("prosecutor-ala").get("/api/cases/" + ownCase).status()).isEqualTo(404);
        assertThat(as("prosecutor").get("/api/cases/" + ownCase).status()).isEqualTo(200);
    }

    @Test
    void anAuthorityReadsWhatIsAddressedToItsAgency() {
        String other = Stated.fresh("v");
        log.tell(Stated.visit(other, facility).with("\"addressee\":\"penal_system\"", "\"addressee\":\"health\""));

        assertThat(as("authority").get("/api/recommendations/" + visit + "-r").status())
                .isEqualTo(200);
        assertThat(as("authority").get("/api/recommendations/" + other + "-r"))
                .isEqualTo(as("authority").get("/api/recommendations/none"));
    }

    @Test
    void everyProblemNamesItsCodeAndNothingInternal() {
        var codes = new TreeSet<String>();
        for (var answer : List.of(
                nobody().get("/api/facilities"),
                as("lawyer").get("/api/visits/" + visit),
                as("lawyer").get("/api/complaints/" + complaint),
                as("lawyer").get("/api/submissions/x"))) {
            codes.add(answer.json().path("code").asText());
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("Exception", "org.baqylau", "java.");
        }
        assertThat(codes).containsExactly("bad_parameter", "forbidden", "not_found", "unauthenticated");
    }
}
