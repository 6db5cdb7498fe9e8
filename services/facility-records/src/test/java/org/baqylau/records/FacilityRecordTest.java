package org.baqylau.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacilityRecordTest extends RunningRecords {

    private final String facility = Stated.fresh("f");

    @Test
    void saysWhatTheContractNames() {
        String visit = Stated.fresh("v");
        String complaint = Stated.fresh("c");
        String detention = Stated.fresh("d");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.population(facility, "2012-01-01", 30),
                Stated.population(facility, "2012-05-01", 45),
                Stated.visit(visit, facility),
                Stated.visit(Stated.fresh("v"), facility)
                        .with("\"startedAt\":\"2012-05-10", "\"startedAt\":\"2012-05-09"),
                Stated.complaint("prosecutor", complaint, facility),
                Stated.complaint("ombudsman", Stated.fresh("c"), facility).with("torture", "conditions"),
                Stated.step(complaint, "answered", """
                        "by":"court","outcome":"upheld","at":"2012-06-01T10:00:00+06:00\""""),
                Stated.entry("custody", detention, facility, "apprehended", Stated.TIME, "custody_register"),
                Stated.judged(detention, "\"detentionId\":\"" + detention + "\"", 1, "uncertain"),
                Stated.judged(detention, "\"detentionId\":\"" + detention + "\"", 1, "met"),
                Stated.judged(detention, "\"detentionId\":\"" + detention + "\"", 2, "breached"));

        var record = record("prosecutor", facility);

        assertThat(record.path("facility").path("facilityId").asText()).isEqualTo(facility);
        assertThat(record.path("occupancy").toString())
                .isEqualTo("{\"total\":45,\"capacity\":40,\"on\":\"2012-05-01\"}");
        assertThat(record.path("visits").toString())
                .isEqualTo("{\"byBody\":{\"ngo\":2},\"last\":\"2012-05-10T04:00:00Z\"}");
        assertThat(record.path("complaints").toString())
                .isEqualTo("{\"byCategory\":{\"conditions\":1,\"torture\":1},\"byState\":{\"answered\":1,\"open\":1}}");
        assertThat(record.path("detentions").asInt()).isEqualTo(1);
        assertThat(record.path("limits").toString())
                .isEqualTo("{\"met\":1,\"met_late\":0,\"breached\":1,\"uncertain\":0}");
        assertThat(record.path("recommendations").toString())
                .isEqualTo("{\"open\":0,\"overdue\":2,\"repeated\":0,\"done\":0}");
        assertThat(record.path("contradictions").isArray()).isTrue();
        assertThat(record.path("flags").toString()).isEqualTo("[{\"flag\":\"overcrowded\",\"count\":5}]");
        assertThat(record.path("asOf").asText())
                .isEqualTo(as("prosecutor")
                        .get("/api/facilities/" + facility + "/timeline?size=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("recordedTime")
                        .asText());
    }

    @Test
    void leavesOutWhatIsWithdrawnOrVoided() {
        String visit = Stated.fresh("v");
        String complaint = Stated.fresh("c");
        String detention = Stated.fresh("d");
        var entry = Stated.entry("custody", detention, facility, "placed", Stated.TIME, "custody_register");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.visit(visit, facility),
                Stated.complaint("prosecutor", complaint, facility),
                entry,
                Stated.withdrawn(visit),
                Stated.step(complaint, "voided", "\"reason\":\"error\""),
                Stated.entryVoided(detention, entry.id()));

        var record = record("prosecutor", facility);

        assertThat(record.path("visits").toString()).isEqualTo("{\"byBody\":{}}");
        assertThat(record.path("complaints").toString()).isEqualTo("{\"byCategory\":{},\"byState\":{}}");
        assertThat(record.path("detentions").asInt(-1)).isZero();
        assertThat(record.path("recommendations").path("overdue").asInt(-1)).isZero();
    }

    @Test
    void movesWithAnAmendedVisit() {
        String visit = Stated.fresh("v");
        String other = Stated.fresh("f");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.facility(other, "KZ-KAR"),
                Stated.visit(visit, facility),
                Stated.amended(visit, Stated.report(visit, other)));

        assertThat(record("monitor", facility).path("visits").path("byBody").size())
                .isZero();
        assertThat(record("monitor", other)
                        .path("visits")
                        .path("byBody")
                        .path("ngo")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void flagsWhatCallsForALook() {
        String visit = Stated.fresh("v");
        String detention = Stated.fresh("d");
        String duty = Stated.fresh("du");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.death(facility, false),
                Stated.death(facility, true),
                Stated.visit(visit, facility)
                        .with("\"outcome\":\"granted\"", "\"outcome\":\"denied\"")
                        .with("\"findings\":[]", """
                                "findings":[{"findingId":"f1","area":"injuries","severity":"torture_allegation"}]"""),
                Stated.reprisal(visit, "\"visitId\":\"" + visit + "\""),
                Stated.entry("custody", detention, facility, "placed", Stated.TIME, "custody_register"),
                Stated.suspected(detention, "\"detentionId\":\"" + detention + "\""),
                Stated.duty(duty, facility),
                Stated.suspected(duty, "\"dutyId\":\"" + duty + "\""),
                Stated.judged(duty, "\"dutyId\":\"" + duty + "\"", 1, "breached"));

        var record = record("auditor", facility);

        assertThat(record.path("flags").toString()).isEqualTo("""
                [{"flag":"access_denied","count":1},{"flag":"torture_alleged","count":1},\
                {"flag":"reprisal_reported","count":1},{"flag":"death_without_inquiry","count":1},\
                {"flag":"entry_suspected","count":2}]""");
        assertThat(record.path("limits").path("breached").asInt()).isEqualTo(1);
        log.tell(Stated.withdrawn(visit));
        assertThat(texts(record("auditor", facility).path("flags"), "flag"))
                .containsExactly("death_without_inquiry", "entry_suspected");
    }

    @Test
    void appliesWhatCameBeforeThePlaceWasKnown() {
        String visit = Stated.fresh("v");
        log.tell(
                Stated.population(facility, "2012-05-01", 12),
                Stated.visit(visit, facility),
                Stated.changed(facility, "2012-01-01", "\"capacity\":77"));
        assertThat(as("monitor").get("/api/facilities/" + facility).status()).isEqualTo(404);
        assertThat(as("monitor").get("/api/visits/" + visit).status()).isEqualTo(404);

        log.tell(Stated.facility(facility, "KZ-KAR"));

        var record = record("monitor", facility);
        assertThat(record.path("occupancy").path("total").asInt()).isEqualTo(12);
        assertThat(record.path("facility").path("capacity").asInt()).isEqualTo(77);
        assertThat(record.path("visits").path("byBody").path("ngo").asInt()).isEqualTo(1);
        assertThat(as("monitor").get("/api/visits/" + visit).status()).isEqualTo(200);
    }

    @Test
    void hasTheFactsOfTheRegistryFromTheDayOnWhichTheyHold() {
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.changed(facility, "2058-01-01", "\"capacity\":99,\"region\":\"KZ-ULY\""),
                Stated.changed(facility, "2012-01-01", "\"capacity\":50").at("2012-03-01T10:00:00+06:00"),
                Stated.changed(facility, "2012-01-01", "\"capacity\":60").at("2012-02-01T10:00:00+06:00"),
                Stated.closed(facility, "2020-01-01"));

        var place = record("registry", facility).path("facility");

        assertThat(place.path("capacity").asInt())
                .as("of one day, the later by time")
                .isEqualTo(50);
        assertThat(place.path("region").asText()).isEqualTo("KZ-KAR");
        assertThat(place.path("closedOn").asText()).isEqualTo("2020-01-01");
        assertThat(place.path("name").path("kk").asText()).isEqualTo("Сынақ орны");
    }
}
