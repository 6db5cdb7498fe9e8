package org.baqylau.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.baqylau.codes.Regions;
import org.baqylau.events.standing.SystemIds;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacilityCountsTest extends RunningRecords {

    private final String facility = Stated.fresh("f");

    @Test
    void countsRecommendationsByWhereTheyStandToday() {
        String visit = Stated.fresh("v");
        String later = Stated.fresh("v");
        String repeated = Stated.fresh("v");
        String claimed = Stated.fresh("v");
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.visit(visit, facility),
                Stated.visit(later, facility).with("2012-08-10", "2058-08-10"),
                Stated.visit(repeated, facility),
                Stated.visit(claimed, facility),
                Stated.verified(visit + "-r", later, "done"),
                Stated.verified(repeated + "-r", later, "repeated"),
                Stated.answered(claimed + "-r", "reported_done"));

        assertThat(record("monitor", facility).path("recommendations").toString())
                .as("what an authority reports as done is not closed by that")
                .isEqualTo("{\"open\":1,\"overdue\":1,\"repeated\":1,\"done\":1}");
    }

    @Test
    void aRecommendationIsOverdueFromTheDayAfterItsLast() {
        String today = Stated.fresh("v");
        String yesterday = Stated.fresh("v");
        var day = LocalDate.now(Regions.standard().zoneOf("KZ-KAR", Instant.now()));
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.visit(today, facility).with("2012-08-10", day.toString()),
                Stated.visit(yesterday, facility)
                        .with("2012-08-10", day.minusDays(1).toString()));

        var counted = record("monitor", facility).path("recommendations");
        var states = Stream.of(today, yesterday)
                .map(visit -> as("monitor")
                        .get("/api/recommendations/" + visit + "-r")
                        .json()
                        .path("state")
                        .asText());

        assertThat(states).containsExactly("open", "overdue");
        assertThat(counted.toString()).isEqualTo("{\"open\":1,\"overdue\":1,\"repeated\":0,\"done\":0}");
    }

    @Test
    void tellsWhenTheNextVisitIsDue() {
        String duty = SystemIds.monitoring(facility);
        String about = "\"dutyId\":\"" + duty + "\"";
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.started(duty, about).with("2012-05-10T13:00:00+06:00", "2016-12-31T23:59:59+06:00"),
                Stated.started(duty, about)
                        .with("2012-05-10T13:00:00+06:00", "2012-12-31T23:59:59+06:00")
                        .with("\"occurrence\":1", "\"occurrence\":2"));
        assertThat(record("monitor", facility).path("visits").path("due").asText())
                .as("the next of two")
                .isEqualTo("2012-12-31");

        log.tell(Stated.judged(duty, about, 2, "met"));
        assertThat(record("monitor", facility).path("visits").path("due").asText())
                .as("the other, once one was made")
                .isEqualTo("2016-12-31");

        log.tell(Stated.judged(duty, about, 1, "breached"));
        assertThat(record("monitor", facility).path("visits").has("due")).isFalse();
        assertThat(record("custody", facility).has("visits")).isFalse();
    }

    @Test
    void countsTheLastJudgementOfEachObligationOfDetentionsAndDuties() {
        String detention = Stated.fresh("d");
        String duty = Stated.fresh("du");
        String elsewhere = Stated.fresh("d");
        String other = Stated.fresh("f");
        String ofDetention = "\"detentionId\":\"" + detention + "\"";
        String ofDuty = "\"dutyId\":\"" + duty + "\"";
        log.tell(
                Stated.facility(facility, "KZ-KAR"),
                Stated.facility(other, "KZ-KAR"),
                Stated.entry("custody", detention, facility, "placed", Stated.TIME, "custody_register"),
                Stated.entry("custody", elsewhere, other, "placed", Stated.TIME, "custody_register"),
                Stated.duty(duty, facility),
                Stated.started(detention, ofDetention),
                Stated.judged(detention, ofDetention, 1, "breached"),
                Stated.judged(detention, ofDetention, 1, "cleared"),
                Stated.judged(detention, ofDetention, 2, "met"),
                Stated.judged(detention, ofDetention, 2, "not_applicable"),
                Stated.judged(detention, ofDetention, 3, "met_late"),
                Stated.judged(detention, ofDetention, 4, "breached")
                        .with("\"occurrence\"", "\"addressee\":\"prosecution\",\"occurrence\""),
                Stated.judged(detention, ofDetention, 4, "uncertain"),
                Stated.judged(duty, ofDuty, 1, "uncertain"),
                Stated.judged(duty, ofDuty, 1, "met"),
                Stated.judged(elsewhere, "\"detentionId\":\"" + elsewhere + "\"", 1, "breached"));

        var record = record("prosecutor", facility);

        assertThat(record.path("limits").toString())
                .isEqualTo("{\"met\":1,\"met_late\":1,\"breached\":1,\"uncertain\":1}");
        assertThat(record.path("flags").size())
                .as("a limit that runs is no flag")
                .isZero();
    }
}
