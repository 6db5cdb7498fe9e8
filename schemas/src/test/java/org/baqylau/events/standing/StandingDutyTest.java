package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Detentions.duty;

import java.util.Map;
import org.baqylau.events.DutyMilestone;
import org.junit.jupiter.api.Test;

class StandingDutyTest {

    private final Known known = new Known().facility("F1", Known.KARAGANDA).facility("F2", Known.ALMATY);

    @Test
    void keepsEveryEntryInTheOrderOfTheTimesThatTheyClaim() {
        var facts = new Log()
                .says("done", duty("F1", DutyMilestone.DONE, "2012-06-09T10:00:00+06:00"))
                .says("arisen", duty("F1", DutyMilestone.ARISEN, "2012-06-01T10:00:00+06:00"));

        var standing = StandingDuty.of("U1", facts.facts(), known);

        assertThat(standing.entries()).extracting(StandingDuty.Entry::id).containsExactly("arisen", "done");
        assertThat(standing.entries().getFirst().at().last()).isEqualTo("2012-06-01T17:59:59Z");
        assertThat(standing.facility()).isEqualTo(Known.KARAGANDA);
        assertThat(StandingDuty.of("U1", facts.backwards(), known)).isEqualTo(standing);
    }

    @Test
    void anEntryWaitsForTheFacilityThatItNames() {
        var facts = new Log()
                .says(duty("F9", DutyMilestone.ARISEN, "2012-06-01T10:00:00+06:00"))
                .says(duty(null, DutyMilestone.DONE, "2012-06-02T10:00:00+06:00"));

        var standing = StandingDuty.of("U1", facts.facts(), known);

        assertThat(standing.entries()).hasSize(1);
        assertThat(standing.facility()).isNull();
        assertThat(standing.fates()).isEqualTo(Map.of("e000", new Fate.Held("facility/F9")));
    }

    @Test
    void takesTheFirstFacilityThatAnEntryNames() {
        var facts = new Log()
                .says(duty("F1", DutyMilestone.DONE, "2012-06-03T10:00:00+06:00"))
                .says(duty("F2", DutyMilestone.EXTENDED, "2012-06-02T10:00:00+06:00"))
                .says(duty(null, DutyMilestone.ARISEN, "2012-06-01T10:00:00+06:00"));

        assertThat(StandingDuty.of("U1", facts.facts(), known).facility()).isEqualTo(Known.ALMATY);
    }

    @Test
    void refusesAnEntryFromOutsideTheTerritory() {
        var facts = new Log()
                .by(Log.account("custody-ala", "custody", "KZ-ALA"))
                .says(duty("F1", DutyMilestone.DONE, "2012-06-09T10:00:00+06:00"));

        var standing = StandingDuty.of("U1", facts.facts(), known);

        assertThat(standing.entries()).isEmpty();
        assertThat(standing.fates()).isEqualTo(Map.of("e000", new Fate.Refused(Refusal.TERRITORY)));
    }
}
