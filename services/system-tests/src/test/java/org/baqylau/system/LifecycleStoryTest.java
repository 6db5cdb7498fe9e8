package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.system.Events.complaintFiled;
import static org.baqylau.system.Events.event;
import static org.baqylau.system.Events.facilityRegistered;
import static org.baqylau.system.Events.milestone;
import static org.baqylau.system.Events.visit;
import static org.baqylau.system.Events.visitReported;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of one facility, told through the public doors. */
class LifecycleStoryTest {

    private static final Duration VISIBLE = Duration.ofSeconds(10);

    private final RunningStack stack = Stacks.shared();
    private final People people = new People(stack.origin());
    private final String facility = "story-" + UUID.randomUUID();

    @Test
    void aVisitBecomesRecordAndFigureAndItsWithdrawalTakesItBack() {
        register("KZ-KAR");
        String visit = "visit-" + facility;
        var at = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");

        assertThat(people.as("monitor")
                        .event(visitReported(visit, facility, "ngo", at))
                        .status())
                .isEqualTo(201);

        awaitFigure("visits?from=2012&to=2012&body=ngo", 1);
        assertThat(people.as("monitor")
                        .get("/api/visits/" + visit)
                        .json()
                        .path("state")
                        .asText())
                .isNotEmpty();

        String amended = event("visit.amended", visit, at.plusDays(1), """
                {"visitId":"%s","reason":"another body","report":%s}""".formatted(
                        visit, visit(visit, facility, "ngo", OffsetDateTime.parse("2011-12-31T23:30:00+06:00"))));
        assertThat(people.as("monitor").event(amended).status()).isEqualTo(201);
        awaitFigure("visits?from=2011&to=2011&body=ngo", 1);
        awaitFigure("visits?from=2012&to=2012&body=ngo", 0);

        String withdrawn = event(
                "visit.withdrawn", visit, at.plusDays(2), "{\"visitId\":\"%s\",\"reason\":\"error\"}".formatted(visit));
        assertThat(people.as("monitor").event(withdrawn).status()).isEqualTo(201);
        awaitFigure("visits?from=2008&to=2012", 0);
    }

    @Test
    void aFactWaitsForItsFacilityAndIsAppliedWhenItComes() {
        var at = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");
        String id = UUID.randomUUID().toString();
        String visit = "early-" + facility;
        people.as("monitor").event(event(id, "visit.reported", visit, at, visit(visit, facility, "ngo", at)));

        awaitBecame("monitor", id, visit, "held");

        register("KZ-KAR");
        awaitBecame("monitor", id, visit, "applied");
        awaitFigure("visits?from=2012&to=2012", 1);
    }

    @Test
    void aMissingProtocolRaisesOneAlertThatOneProsecutorTakes() {
        register("KZ-KAR");
        String detention = "held-" + facility;
        var apprehended =
                OffsetDateTime.now(ZoneOffset.ofHours(5)).minusHours(4).truncatedTo(ChronoUnit.SECONDS);
        people.as("custody").event(milestone(detention, facility, "apprehended", apprehended));

        RunningStack.await(() -> alerts().size() == 1, VISIBLE, () -> "one alert for " + facility + " but " + alerts());

        var alert = alerts().get(0);
        assertThat(alert.path("limit").asText()).isEqualTo("KZ-PROTOCOL-3H");
        assertThat(alert.path("band").asText()).isEqualTo("breached");
        String door = "/api/alerts/" + alert.path("id").asText() + "/acknowledgement";
        assertThat(people.as("prosecutor").post(door, "{}").status()).isEqualTo(200);
        assertThat(people.as("prosecutor-2")
                        .post(door, "{}")
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("taken_by");
        var clocks = people.as("prosecutor")
                .get("/api/detentions/" + detention)
                .json()
                .path("clocks");
        assertThat(clocks.findValuesAsText("state")).contains("breached");
    }

    @Test
    void aStationReadsTheSameBytesWhetherAComplaintExistsOrNot() {
        register("KZ-KAR");
        var before = people.as("custody").get("/api/facilities/" + facility).body();
        String complaint = "complaint-" + facility;
        var filed = people.as("monitor")
                .event(complaintFiled(
                        complaint, facility, "torture", OffsetDateTime.parse("2012-05-10T10:00:00+06:00")));
        assertThat(filed.status()).isEqualTo(201);
        awaitFigure("complaints?from=2012&to=2012&category=torture", 1);

        assertThat(people.as("custody").get("/api/facilities/" + facility).body())
                .isEqualTo(before);
        assertThat(people.as("custody").get("/api/complaints/" + complaint).body())
                .isEqualTo(people.as("custody")
                        .get("/api/complaints/" + complaint + "x")
                        .body());
        assertThat(people.as("ombudsman").get("/api/complaints/" + complaint).status())
                .isEqualTo(200);
    }

    @Test
    void theSameEventAgainCountsOnceAndOtherContentIsRefused() {
        register("KZ-KAR");
        var at = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");
        String visit = "twice-" + facility;
        String id = UUID.randomUUID().toString();
        String first = event(id, "visit.reported", visit, at, visit(visit, facility, "ngo", at));
        var receipt = people.as("monitor").event(first);
        awaitFigure("visits?from=2012&to=2012", 1);

        var again = people.as("monitor").event(first);
        String other = event(id, "visit.reported", visit, at, visit(visit, facility, "joint", at));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(receipt.json());
        var refused = people.as("monitor").event(other);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("id_conflict");
        awaitFigure("visits?from=2012&to=2012", 1);
    }

    @Test
    void anotherBodyCannotAmendAReport() {
        register("KZ-KAR");
        var at = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");
        String visit = "mine-" + facility;
        people.as("monitor").event(visitReported(visit, facility, "ngo", at));
        awaitFigure("visits?from=2012&to=2012", 1);

        var foreign = people.as("ombudsman").event(event("visit.withdrawn", visit, at, """
                {"visitId":"%s","reason":"error"}""".formatted(visit)));

        assertThat(foreign.status()).isEqualTo(403);
        awaitFigure("visits?from=2012&to=2012", 1);
    }

    @Test
    void figuresOfAPastPositionStay() {
        register("KZ-KAR");
        var at = OffsetDateTime.parse("2012-05-10T10:00:00+06:00");
        people.as("monitor").event(visitReported("one-" + facility, facility, "ngo", at));
        awaitFigure("visits?from=2012&to=2012", 1);
        String position =
                figure("visits?from=2012&to=2012").json().path("position").asText();
        people.as("monitor").event(visitReported("two-" + facility, facility, "ngo", at));
        awaitFigure("visits?from=2012&to=2012", 2);

        var past = figure("visits?from=2012&to=2012&asOf=" + position).json();

        assertThat(past.path("rows").get(0).path("value").asInt()).isEqualTo(1);
    }

    private void register(String region) {
        var answer = people.as("registry")
                .event(facilityRegistered(facility, "temporary_detention_isolator", region, "interior"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Client.Answer figure(String question) {
        return people.as("statistician").get("/api/statistics/" + question + "&facility=" + facility);
    }

    private void awaitFigure(String question, int value) {
        RunningStack.await(
                () -> figure(question).json().path("rows").path(0).path("value").asInt(-1) == value,
                VISIBLE,
                () -> question + " = " + value + " but " + figure(question).body());
    }

    private JsonNode alerts() {
        return people.as("prosecutor")
                .get("/api/alerts?limitId=KZ-PROTOCOL-3H&facility=" + facility)
                .json()
                .path("items");
    }

    private void awaitBecame(String account, String id, String subject, String state) {
        String door = "/api/submissions/" + id + "?subject=" + subject;
        RunningStack.await(
                () -> people.as(account).get(door).body().contains("\"" + state + "\""),
                VISIBLE,
                () -> state + " but " + people.as(account).get(door).body());
    }
}
