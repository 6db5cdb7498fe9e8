package org.baqylau.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of an event, told to the one who sent it. */
@QuarkusTest
class SubmissionsTest extends RunningRecords {

    private final String facility = Stated.fresh("f");

    private JsonNode became(Stated event) {
        var answer = as(event.account()).get(door(event));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String door(Stated event) {
        return "/api/submissions/" + event.id() + "?subject=" + event.subject();
    }

    @Test
    void givesTheReceiptOfTheLog() throws Exception {
        var event = Stated.facility(facility, "KZ-KAR");
        var appended = log.append(event);
        log.settle();

        var receipt = became(event).path("receipt");

        assertThat(receipt.path("id").asText()).isEqualTo(event.id());
        assertThat(receipt.path("subject").asText()).isEqualTo(facility);
        assertThat(receipt.path("recordedTime").asText())
                .isEqualTo(appended.recorded().toString());
        assertThat(receipt.path("log").toString())
                .isEqualTo("{\"topic\":\"facts\",\"partition\":%d,\"offset\":%d}"
                        .formatted(appended.partition(), appended.offset()));
        assertThat(receipt.path("digest").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(event.json().getBytes(UTF_8))));
        assertThat(became(event).path("state").asText()).isEqualTo("applied");
    }

    @Test
    void isForTheSubmitterAlone() {
        var event = Stated.facility(facility, "KZ-KAR");
        log.tell(event);

        for (var other : new String[] {"monitor", "prosecutor", "admin", "auditor"}) {
            assertThat(as(other).get(door(event)).status()).as(other).isEqualTo(404);
        }
        assertThat(as("registry")
                        .get("/api/submissions/" + event.id() + "?subject=other")
                        .status())
                .isEqualTo(404);
        assertThat(as("registry").get("/api/submissions/" + event.id()).status())
                .isEqualTo(400);
    }

    @Test
    void saysWhatAFactWaitsForUntilItCame() {
        String visit = Stated.fresh("v");
        String detention = Stated.fresh("d");
        var report = Stated.visit(visit, facility);
        var answer = Stated.answered(visit + "-r", "accepted");
        var verification = Stated.verified(visit + "-r", "unknown-" + visit, "done");
        var examination = Stated.examination(detention, "\"detentionId\":\"" + detention + "\"");
        var correction = Stated.entryCorrected(detention, "e1", Stated.TIME);
        log.tell(report, answer, verification, examination, correction);

        assertThat(became(report).path("state").asText()).isEqualTo("held");
        assertThat(became(report).path("for").asText()).isEqualTo("facility/" + facility);
        assertThat(became(answer).path("for").asText()).isEqualTo("recommendation/" + visit + "-r");
        assertThat(became(examination).path("for").asText()).isEqualTo("detention/" + detention);
        assertThat(became(correction).path("for").asText()).isEqualTo("entry/e1");

        log.tell(Stated.facility(facility, "KZ-KAR"));

        assertThat(became(report).path("state").asText()).isEqualTo("applied");
        assertThat(became(report).has("for")).isFalse();
        assertThat(became(answer).path("state").asText()).isEqualTo("applied");
        assertThat(became(verification).path("for").asText()).isEqualTo("visit/unknown-" + visit);
    }

    @Test
    void saysWhyAFactIsRefused() {
        String complaint = Stated.fresh("c");
        String visit = Stated.fresh("v");
        var first = Stated.complaint("ombudsman", complaint, "");
        var second = Stated.complaint("prosecutor", complaint, "");
        var foreign = Stated.withdrawn(visit).by("monitor-kar");
        var outside = Stated.visit(Stated.fresh("v"), facility).by("monitor-ala");
        log.tell(first, second, outside, Stated.visit(visit, facility), foreign, Stated.facility(facility, "KZ-KAR"));

        assertThat(became(first).path("state").asText()).isEqualTo("applied");
        assertThat(became(second).path("state").asText()).isEqualTo("refused");
        assertThat(became(second).path("code").asText()).isEqualTo("already_exists");
        assertThat(became(foreign).path("code").asText()).isEqualTo("not_yours");
        assertThat(became(outside).path("code").asText()).isEqualTo("territory");
        assertThat(as("prosecutor")
                        .get("/api/complaints/" + complaint)
                        .json()
                        .path("history")
                        .path(1)
                        .path("code")
                        .asText())
                .isEqualTo("already_exists");
    }

    @Test
    void saysThatAnEventIsParkedAndWhetherItOnlyWaitsBehindOne() {
        var bad = Stated.facility(facility, "KZ-KAR");
        var behind = Stated.population(facility, "2012-01-01", 3).by("registry");
        byte[] newer = bad.json()
                .replace("facility.registered.v1", "facility.imagined.v9")
                .getBytes(UTF_8);
        log.append("facts", facility, newer, TestLog.headers(bad.type(), "registry"));
        log.append("facts", facility, "no JSON".getBytes(UTF_8), TestLog.headers(bad.type(), "registry"));
        log.append("facts", facility, newer, Map.of("submitter", "nobody"));
        log.tell(behind);

        assertThat(became(bad).path("state").asText()).isEqualTo("parked");
        assertThat(became(bad).path("why").asText()).isEqualTo("unreadable");
        assertThat(became(behind).path("state").asText()).isEqualTo("parked");
        assertThat(became(behind).path("why").asText()).isEqualTo("behind");
        assertThat(as("registry")
                        .get("/api/submissions/other?subject=" + facility)
                        .status())
                .isEqualTo(404);
        assertThat(as("custody").get(door(bad)).status()).isEqualTo(404);
    }
}
