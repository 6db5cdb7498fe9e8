package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Complaints.appealed;
import static org.baqylau.events.standing.Complaints.decided;
import static org.baqylau.events.standing.Complaints.filed;
import static org.baqylau.events.standing.Complaints.forwarded;
import static org.baqylau.events.standing.Complaints.reprisal;
import static org.baqylau.events.standing.Complaints.takenBack;
import static org.baqylau.events.standing.Complaints.voidedComplaint;
import static org.baqylau.events.standing.Detentions.examined;

import java.util.Map;
import org.baqylau.events.ComplaintOutcome;
import org.baqylau.events.Fact;
import org.baqylau.events.standing.StandingComplaint.State;
import org.junit.jupiter.api.Test;

class StandingComplaintTest {

    private final Known known = new Known().facility("F1", Known.KARAGANDA);

    @Test
    void waitsForItsFacilityAndItsFollowersForIt() {
        var facts = new Log().says(decided(ComplaintOutcome.UPHELD)).says(filed("F9"));

        var complaint = StandingComplaint.of("K1", facts.facts(), known);

        assertThat(complaint.known()).isFalse();
        assertThat(complaint.counts()).isFalse();
        assertThat(complaint.fates())
                .isEqualTo(Map.of("e000", new Fate.Held("complaint/K1"), "e001", new Fate.Held("facility/F9")));
    }

    @Test
    void waitsForNothingWhereItNamesNoFacility() {
        var complaint = StandingComplaint.of("K1", new Log().says(filed(null)).facts(), known);

        assertThat(complaint.known()).isTrue();
        assertThat(complaint.counts()).isTrue();
        assertThat(complaint.facility()).isNull();
        assertThat(complaint.filedBy()).isEqualTo("registry");
    }

    @Test
    void ofTwoFilingsTheFirstOnTheLogStandsEvenWhileItWaits() {
        var facts = new Log().says(filed("F9")).says(filed("F1"));

        assertThat(StandingComplaint.of("K1", facts.facts(), known).fates())
                .isEqualTo(Map.of(
                        "e000", new Fate.Held("facility/F9"),
                        "e001", new Fate.Refused(Refusal.ALREADY_EXISTS)));
    }

    @Test
    void standsAtItsLastStepByTime() {
        var facts = new Log()
                .at("2012-05-04T10:00:00+06:00")
                .says(appealed())
                .at("2012-05-03T10:00:00+06:00")
                .says(decided(ComplaintOutcome.NOT_UPHELD))
                .at("2012-05-02T10:00:00+06:00")
                .says(forwarded())
                .at("2012-05-05T10:00:00+06:00")
                .says(filed("F1"));

        var complaint = StandingComplaint.of("K1", facts.facts(), known);

        assertThat(complaint.state()).isEqualTo(State.APPEALED);
        assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.NOT_UPHELD);
        assertThat(after(forwarded()).state()).isEqualTo(State.FORWARDED);
        assertThat(after(forwarded()).outcome()).isNull();
        assertThat(after().state()).isEqualTo(State.OPEN);
    }

    @Test
    void ofSeveralAnswersTheLastByTimeIsTheOutcome() {
        var complaint =
                after(decided(ComplaintOutcome.NOT_UPHELD), appealed(), decided(ComplaintOutcome.PARTLY_UPHELD));

        assertThat(complaint.state()).isEqualTo(State.ANSWERED);
        assertThat(complaint.outcome()).isEqualTo(ComplaintOutcome.PARTLY_UPHELD);
    }

    @Test
    void withdrawnItIsClosedButStaysCounted() {
        var complaint = after(takenBack(), decided(ComplaintOutcome.UPHELD));

        assertThat(complaint.state()).isEqualTo(State.WITHDRAWN);
        assertThat(complaint.counts()).isTrue();
    }

    @Test
    void voidedItLeavesTheFiguresForGood() {
        var complaint = after(voidedComplaint(), decided(ComplaintOutcome.UPHELD), takenBack());

        assertThat(complaint.state()).isEqualTo(State.VOIDED);
        assertThat(complaint.known()).isTrue();
        assertThat(complaint.counts()).isFalse();
    }

    @Test
    void keepsReprisalsAndExaminations() {
        var complaint = after(reprisal(false), examined(false));

        assertThat(complaint.reprisals()).containsExactly(reprisal(false));
        assertThat(complaint.examinations()).containsExactly(examined(false));
        assertThat(complaint.state()).isEqualTo(State.OPEN);
    }

    @Test
    void isRefusedWhereTheFacilityProvesToLieOutsideTheTerritory() {
        var facts = new Log()
                .by(Log.account("prosecutor-ala", "prosecutor", "KZ-ALA"))
                .says(filed("F1"))
                .says(forwarded());

        assertThat(StandingComplaint.of("K1", facts.facts(), known).fates())
                .isEqualTo(Map.of("e000", new Fate.Refused(Refusal.TERRITORY), "e001", new Fate.Held("complaint/K1")));
    }

    @Test
    void takesNoStepFromOutsideTheTerritory() {
        var facts = new Log()
                .says(filed("F1"))
                .by(Log.account("prosecutor-ala", "prosecutor", "KZ-ALA"))
                .says(voidedComplaint())
                .says(reprisal(false));

        var complaint = StandingComplaint.of("K1", facts.facts(), known);

        assertThat(complaint.state()).isEqualTo(State.OPEN);
        assertThat(complaint.reprisals()).isEmpty();
        assertThat(complaint.fates())
                .isEqualTo(Map.of(
                        "e001", new Fate.Refused(Refusal.TERRITORY), "e002", new Fate.Refused(Refusal.TERRITORY)));
    }

    private StandingComplaint after(Fact... later) {
        var log = new Log().says(filed("F1"));
        for (var fact : later) {
            log.says(fact);
        }
        return StandingComplaint.of("K1", log.facts(), known);
    }
}
