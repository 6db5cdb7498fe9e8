package org.baqylau.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SingleRecordsTest extends RunningRecords {

    private final String facility = Stated.fresh("f");

    private JsonNode read(String door) {
        var answer = as("prosecutor").get(door);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aVisitStandsAsLastAmendedWithItsWholeHistory() {
        String visit = Stated.fresh("v");
        var reported = Stated.visit(visit, facility);
        var last = Stated.amended(visit, Stated.report(visit, facility).replace("\"total\":5", "\"total\":9"))
                .at("2012-05-12T10:00:00+06:00");
        var first = Stated.amended(visit, Stated.report(visit, facility).replace("\"total\":5", "\"total\":7"))
                .at("2012-05-11T10:00:00+06:00");
        var foreign = Stated.amended(visit, Stated.report(visit, facility)).by("monitor-kar");
        log.tell(Stated.facility(facility, "KZ-KAR"), reported, last, first, foreign);

        var record = read("/api/visits/" + visit);

        assertThat(record.path("id").asText()).isEqualTo(visit);
        assertThat(record.path("visitId").asText()).isEqualTo(visit);
        assertThat(record.path("state").asText()).isEqualTo("amended");
        assertThat(record.path("interviews").path("total").asInt()).isEqualTo(9);
        assertThat(texts(record.path("history"), "id"))
                .containsExactly(reported.id(), last.id(), first.id(), foreign.id());
        assertThat(texts(record.path("history"), "became")).containsExactly("applied", "applied", "applied", "refused");
        assertThat(record.path("history").path(3).path("code").asText()).isEqualTo("not_yours");
        assertThat(record.path("history").path(0).path("subject").asText()).isEqualTo(visit);
        assertThat(record.path("history")
                        .path(0)
                        .path("data")
                        .path("interviews")
                        .path("total")
                        .asInt())
                .isEqualTo(5);

        log.tell(Stated.withdrawn(visit).at("2001-01-01T00:00:00+06:00"));
        assertThat(read("/api/visits/" + visit).path("state").asText())
                .as("final whatever its time")
                .isEqualTo("withdrawn");
    }

    @Test
    void aComplaintGoesItsWay() {
        String complaint = Stated.fresh("c");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.step(complaint, "answered", """
                        "by":"court","outcome":"upheld","at":"2012-06-03T10:00:00+06:00\"""").at("2012-06-03T10:00:00+06:00"),
                Stated.complaint("ombudsman", complaint, facility));
        assertThat(read("/api/complaints/" + complaint).path("outcome").asText())
                .isEqualTo("upheld");

        log.tell(Stated.step(complaint, "forwarded", "\"to\":\"court\",\"at\":\"2012-06-01T10:00:00+06:00\"")
                .at("2012-06-01T10:00:00+06:00"));
        assertThat(state(complaint)).as("told later, happened earlier").isEqualTo("answered");
        log.tell(Stated.step(complaint, "appealed", "\"to\":\"court\",\"at\":\"2012-06-05T10:00:00+06:00\"")
                .at("2012-06-05T10:00:00+06:00"));
        assertThat(state(complaint)).isEqualTo("appealed");
        log.tell(Stated.step(complaint, "withdrawn", "\"reason\":\"fear\",\"circumstances\":\"pressure_alleged\"")
                .at("2012-01-01T10:00:00+06:00"));
        assertThat(state(complaint)).isEqualTo("withdrawn");
        assertThat(record("prosecutor", facility)
                        .path("complaints")
                        .path("byState")
                        .path("withdrawn")
                        .asInt())
                .as("it stays counted")
                .isEqualTo(1);
        log.tell(Stated.step(complaint, "voided", "\"reason\":\"duplicate\""));
        assertThat(state(complaint)).isEqualTo("voided");
        assertThat(read("/api/complaints/" + complaint).path("history").size()).isEqualTo(6);
    }

    private String state(String complaint) {
        return read("/api/complaints/" + complaint).path("state").asText();
    }

    @Test
    void aComplaintShowsNothingSealed() {
        String complaint = Stated.fresh("c");
        log.tell(Stated.complaint("ombudsman", complaint, ""));

        for (var account : new String[] {"ombudsman", "prosecutor", "intake_desk"}) {
            var body = as(account).get("/api/complaints/" + complaint).body();
            assertThat(body).contains("\"narrative\":{\"sealed\":true}").doesNotContain(Stated.SEALED, "ciphertext");
        }
    }

    @Test
    void aCaseIsOpenUntilConcluded() {
        String crime = Stated.fresh("k");
        log.tell(Stated.criminalCase("prosecutor", crime, ""));
        assertThat(read("/api/cases/" + crime).path("state").asText()).isEqualTo("open");

        log.tell(Stated.concluded(crime));

        var record = read("/api/cases/" + crime);
        assertThat(record.path("state").asText()).isEqualTo("concluded");
        assertThat(record.path("article").asText()).isEqualTo("141-1");
        assertThat(record.path("conclusion")
                        .path("persons")
                        .path(0)
                        .path("months")
                        .asInt())
                .isEqualTo(60);
        assertThat(record.path("history").size()).isEqualTo(2);
    }

    @Test
    void aRecommendationIsClosedByAVerificationAlone() {
        String visit = Stated.fresh("v");
        String recommendation = visit + "-r";
        String door = "/api/recommendations/" + recommendation;
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.answered(recommendation, "reported_done"),
                Stated.verified(recommendation, visit, "partly"));
        assertThat(as("monitor").get(door).status()).as("nobody made it yet").isEqualTo(404);

        log.tell(Stated.visit(visit, facility));
        var record = read(door);
        assertThat(record.path("state").asText()).isEqualTo("overdue");
        assertThat(record.path("answer").asText()).isEqualTo("reported_done");
        assertThat(record.path("verdict").asText()).isEqualTo("partly");
        assertThat(record.path("text").asText()).isEqualTo("Repair the windows");
        assertThat(record.path("dueOn").asText()).isEqualTo("2012-08-10");
        assertThat(record.path("history").size()).isEqualTo(2);

        var held = Stated.verified(recommendation, "unknown-" + visit, "done").at("2012-07-20T10:00:00+06:00");
        log.tell(held);
        var waiting = read(door).path("history").path(2);
        assertThat(waiting.path("id").asText()).isEqualTo(held.id());
        assertThat(waiting.path("became").asText()).isEqualTo("held");
        assertThat(waiting.path("for").asText()).isEqualTo("visit/unknown-" + visit);
        assertThat(read(door).path("state").asText()).isEqualTo("overdue");

        log.tell(Stated.verified(recommendation, visit, "repeated").at("2012-08-01T10:00:00+06:00"));
        assertThat(read(door).path("state").asText()).isEqualTo("repeated");
        log.tell(Stated.verified(recommendation, visit, "done").at("2012-09-01T10:00:00+06:00"));
        assertThat(read(door).path("state").asText()).isEqualTo("done");
        log.tell(Stated.withdrawn(visit));
        assertThat(as("monitor").get(door).status())
                .as("its visit is withdrawn")
                .isEqualTo(404);
    }

    @Test
    void whatNoIdCanBeDoesNotExist() {
        for (var kind : new String[] {"facilities", "visits", "complaints", "cases", "recommendations"}) {
            for (var id : new String[] {"a%2Fb", "x".repeat(65), "%D2%9B", "none"}) {
                var answer = as("prosecutor").get("/api/" + kind + "/" + id);
                assertThat(answer.status()).as(kind + " " + id).isEqualTo(404);
                assertThat(answer.json().path("code").asText()).isEqualTo("not_found");
            }
        }
    }
}
