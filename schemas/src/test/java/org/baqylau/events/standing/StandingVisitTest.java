package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Complaints.reprisal;
import static org.baqylau.events.standing.Visits.amended;
import static org.baqylau.events.standing.Visits.visit;
import static org.baqylau.events.standing.Visits.withdrawn;

import java.util.Map;
import org.baqylau.events.Addressee;
import org.baqylau.events.Body;
import org.junit.jupiter.api.Test;

class StandingVisitTest {

    private static final Body PMC = Body.PUBLIC_MONITORING_COMMISSION;
    private static final Submitter MONITOR = Log.account("monitor", "monitor", Submitter.EVERYWHERE, PMC, Body.NGO);
    private static final Submitter COLLEAGUE = Log.account("colleague", "monitor", Submitter.EVERYWHERE, PMC);
    private static final Submitter KARAGANDA = Log.account("monitor-kar", "monitor", "KZ-KAR", PMC);
    private static final Submitter ALMATY = Log.account("monitor-ala", "monitor", "KZ-ALA", PMC);
    private static final Submitter OMBUDSMAN =
            Log.account("ombudsman", "ombudsman", Submitter.EVERYWHERE, Body.OMBUDSMAN);

    private final Known known = new Known().facility("F1", Known.KARAGANDA).facility("F2", Known.ALMATY);

    @Test
    void waitsForItsFacilityAndItsFollowersForIt() {
        var facts = log().says(visit("F9", "C1", "R1"))
                .says(amended(visit("F1", "C1")))
                .says(withdrawn())
                .says(reprisal(true));

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.known()).isFalse();
        assertThat(visit.counts()).isFalse();
        assertThat(visit.exports()).isEmpty();
        assertThat(visit.fates())
                .isEqualTo(Map.of(
                        "e000", new Fate.Held("facility/F9"),
                        "e001", new Fate.Held("visit/V1"),
                        "e002", new Fate.Held("visit/V1"),
                        "e003", new Fate.Held("visit/V1")));
    }

    @Test
    void holdsAmendmentsOfAVisitThatNobodyReportedYet() {
        var facts = log().says(amended(visit("F1", "C1")));

        assertThat(StandingVisit.of("V1", facts.facts(), known).fates())
                .isEqualTo(Map.of("e000", new Fate.Held("visit/V1")));
    }

    @Test
    void theFirstReportOnTheLogStandsEvenWhileItWaits() {
        var facts = log().says(visit("F9", "C1")).says(visit("F1", "C1"));

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.known()).isFalse();
        assertThat(visit.fates())
                .isEqualTo(Map.of(
                        "e000", new Fate.Held("facility/F9"),
                        "e001", new Fate.Refused(Refusal.ALREADY_EXISTS)));
    }

    @Test
    void theLastAmendmentByTimeThenIdIsTheReport() {
        var facts = log().at("2012-06-04T10:00:00+06:00")
                .says("c", amended(visit("F1", PMC, "C1", 13)))
                .says("b", amended(visit("F1", PMC, "C1", 12)))
                .at("2012-06-03T10:00:00+06:00")
                .says("d", amended(visit("F1", PMC, "C1", 14)))
                .at("2012-06-09T10:00:00+06:00")
                .says("a", visit("F1", PMC, "C1", 11));

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.report()).isEqualTo(visit("F1", PMC, "C1", 13));
        assertThat(visit.amended()).isEqualTo(3);
        assertThat(StandingVisit.of("V1", facts.backwards(), known)).isEqualTo(visit);
    }

    @Test
    void anAmendmentMayNameAnotherFacilityAndThenWaitsForThat() {
        var facts = log().says(visit("F1", "C1")).says(amended(visit("F9", "C1")));

        var waiting = StandingVisit.of("V1", facts.facts(), known);
        var come = StandingVisit.of("V1", facts.facts(), known.facility("F9", Known.ATYRAU));

        assertThat(waiting.report()).isEqualTo(visit("F1", "C1"));
        assertThat(waiting.fates()).isEqualTo(Map.of("e001", new Fate.Held("facility/F9")));
        assertThat(come.report()).isEqualTo(visit("F9", "C1"));
        assertThat(come.facility()).isEqualTo(Known.ATYRAU);
        assertThat(come.fates()).isEmpty();
    }

    @Test
    void aReportOfACommissionBelongsToWhoeverActsForItsBody() {
        var facts = log().says(visit("F1", "C1"))
                .by(COLLEAGUE)
                .says(amended(visit("F1", PMC, "C1", 9)))
                .by(OMBUDSMAN)
                .says(amended(visit("F1", PMC, "C1", 99)))
                .says(withdrawn());

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.report()).isEqualTo(visit("F1", PMC, "C1", 9));
        assertThat(visit.withdrawn()).isFalse();
        assertThat(visit.fates())
                .isEqualTo(Map.of(
                        "e002", new Fate.Refused(Refusal.NOT_YOURS), "e003", new Fate.Refused(Refusal.NOT_YOURS)));
    }

    @Test
    void aReportOfACommissionIsNotHandedToAnotherCommissionOrBody() {
        var facts = log().says(visit("F1", "C1"))
                .says(amended(visit("F1", "C2")))
                .says(amended(visit("F1", null)))
                .says(amended(visit("F1", Body.NGO, "C1", 5)));

        assertThat(StandingVisit.of("V1", facts.facts(), known).fates())
                .hasSize(3)
                .allSatisfy((id, fate) -> assertThat(fate).isEqualTo(new Fate.Refused(Refusal.NOT_YOURS)));
    }

    @Test
    void aReportWithoutCommissionBelongsToItsSubmitter() {
        var facts = log().says(visit("F1", null))
                .says("mine", amended(visit("F1", PMC, null, 9)))
                .by(COLLEAGUE)
                .says("theirs", amended(visit("F1", PMC, null, 99)))
                .says("theirs-too", withdrawn());

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.report()).isEqualTo(visit("F1", PMC, null, 9));
        assertThat(visit.fates()).containsOnlyKeys("theirs", "theirs-too");
    }

    @Test
    void withdrawnIsFinalWhateverItsTime() {
        var facts = log().at("2012-06-01T10:00:00+06:00")
                .says(withdrawn())
                .at("2012-06-02T10:00:00+06:00")
                .says(visit("F1", "C1", "R1"))
                .at("2012-06-03T10:00:00+06:00")
                .says(amended(visit("F1", "C1", "R1")));

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.withdrawn()).isTrue();
        assertThat(visit.known()).isTrue();
        assertThat(visit.counts()).isFalse();
        assertThat(visit.exports()).containsOnlyKeys("visit/V1");
    }

    @Test
    void isRefusedWhereTheFacilityProvesToLieOutsideTheTerritory() {
        var facts = log().by(KARAGANDA).says(visit("F2", "C1")).says(withdrawn());

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.known()).isFalse();
        assertThat(visit.fates())
                .isEqualTo(Map.of("e000", new Fate.Refused(Refusal.TERRITORY), "e001", new Fate.Held("visit/V1")));
    }

    @Test
    void anAmendmentIsRefusedWhereItsFacilityLiesOutsideTheTerritory() {
        var facts = log().by(KARAGANDA).says(visit("F1", "C1")).says(amended(visit("F2", "C1")));

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.report()).isEqualTo(visit("F1", "C1"));
        assertThat(visit.fates()).isEqualTo(Map.of("e001", new Fate.Refused(Refusal.TERRITORY)));
    }

    @Test
    void isNotWithdrawnFromOutsideTheTerritory() {
        var facts = log().says(visit("F1", "C1")).by(ALMATY).says(withdrawn()).says(reprisal(true));

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.withdrawn()).isFalse();
        assertThat(visit.reprisals()).isEmpty();
        assertThat(visit.fates())
                .isEqualTo(Map.of(
                        "e001", new Fate.Refused(Refusal.TERRITORY), "e002", new Fate.Refused(Refusal.TERRITORY)));
    }

    @Test
    void staysWithdrawnWhenAnAmendmentMovesItAway() {
        var facts = log().says(visit("F1", "C1"))
                .by(KARAGANDA)
                .says(withdrawn())
                .by(MONITOR)
                .says(amended(visit("F2", "C1")));

        var visit = StandingVisit.of("V1", facts.facts(), known);

        assertThat(visit.withdrawn()).isTrue();
        assertThat(visit.facility()).isEqualTo(Known.ALMATY);
    }

    @Test
    void keepsReprisalsByTime() {
        var facts = log().says(visit("F1", "C1")).says(reprisal(true));

        assertThat(StandingVisit.of("V1", facts.facts(), known).reprisals()).containsExactly(reprisal(true));
    }

    @Test
    void tellsItsRecommendationsWhereAndOnWhichLocalDayTheyWereMade() {
        var facts = log().says(visit("F1", "C1", "R1", "R2")).says(amended(visit("F1", "C1", "R2")));

        var exports = StandingVisit.of("V1", facts.facts(), known).exports();

        assertThat(exports).containsOnlyKeys("visit/V1", "recommendation/R2");
        var made = RecommendationCause.of(exports.getOrDefault("recommendation/R2", ""));
        assertThat(made.visitId()).isEqualTo("V1");
        assertThat(made.facilityId()).isEqualTo("F1");
        assertThat(made.body()).isEqualTo(PMC);
        assertThat(made.addressee()).isEqualTo(Addressee.INTERIOR);
        assertThat(made.startedAt()).isEqualTo("2012-05-31T19:30:00Z");
        assertThat(made.startedOn()).isEqualTo("2012-06-01");
        assertThat(made.facility()).isEqualTo(Known.KARAGANDA);
    }

    private static Log log() {
        return new Log().by(MONITOR);
    }
}
