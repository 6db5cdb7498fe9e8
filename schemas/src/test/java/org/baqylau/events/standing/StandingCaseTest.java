package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Complaints.concluded;
import static org.baqylau.events.standing.Complaints.opened;

import java.util.Map;
import org.baqylau.events.Sentence;
import org.junit.jupiter.api.Test;

class StandingCaseTest {

    private static final Submitter ALMATY = Log.account("prosecutor-ala", "prosecutor", "KZ-ALA");

    private final Known known = new Known().facility("F1", Known.KARAGANDA);

    @Test
    void holdsAConclusionUntilTheCaseIsOpened() {
        var standing =
                StandingCase.of("P1", new Log().says(concluded(Sentence.FINE)).facts(), known);

        assertThat(standing.known()).isFalse();
        assertThat(standing.concluded()).isNull();
        assertThat(standing.fates()).isEqualTo(Map.of("e000", new Fate.Held("case/P1")));
    }

    @Test
    void waitsForNoFacility() {
        var standing = StandingCase.of("P1", new Log().says(opened("F9")).facts(), known);

        assertThat(standing.known()).isTrue();
        assertThat(standing.facility()).isNull();
        assertThat(standing.state()).isEqualTo("open");
        assertThat(standing.fates()).isEmpty();
    }

    @Test
    void takesItsDaysFromTheFacilityThatItNames() {
        assertThat(StandingCase.of("P1", new Log().says(opened("F1")).facts(), known)
                        .facility())
                .isEqualTo(Known.KARAGANDA);
    }

    @Test
    void ofTwoOpeningsTheFirstOnTheLogStands() {
        var facts = new Log().says(opened("F1")).says(opened(null));

        var standing = StandingCase.of("P1", facts.facts(), known);

        assertThat(standing.opened()).isEqualTo(opened("F1"));
        assertThat(standing.fates()).isEqualTo(Map.of("e001", new Fate.Refused(Refusal.ALREADY_EXISTS)));
    }

    @Test
    void ofSeveralConclusionsTheLastByTimeStands() {
        var facts = new Log()
                .at("2012-07-02T10:00:00+06:00")
                .says(concluded(Sentence.IMPRISONMENT, Sentence.ACQUITTED))
                .at("2012-07-01T10:00:00+06:00")
                .says(concluded(Sentence.FINE))
                .says(opened("F1"));

        var standing = StandingCase.of("P1", facts.facts(), known);

        assertThat(standing.concluded()).isEqualTo(concluded(Sentence.IMPRISONMENT, Sentence.ACQUITTED));
        assertThat(standing.state()).isEqualTo("concluded");
        assertThat(StandingCase.of("P1", facts.backwards(), known)).isEqualTo(standing);
    }

    @Test
    void isRefusedOnceItsFacilityProvesToLieOutsideTheTerritory() {
        var facts = new Log().by(ALMATY).says(opened("F1")).says(concluded(Sentence.FINE));

        assertThat(StandingCase.of("P1", facts.facts(), new Known()).fates()).isEmpty();
        assertThat(StandingCase.of("P1", facts.facts(), known).fates())
                .isEqualTo(Map.of("e000", new Fate.Refused(Refusal.TERRITORY), "e001", new Fate.Held("case/P1")));
    }

    @Test
    void isNotConcludedFromOutsideTheTerritory() {
        var facts = new Log().says(opened("F1")).by(ALMATY).says(concluded(Sentence.FINE));

        var standing = StandingCase.of("P1", facts.facts(), known);

        assertThat(standing.state()).isEqualTo("open");
        assertThat(standing.fates()).isEqualTo(Map.of("e001", new Fate.Refused(Refusal.TERRITORY)));
    }
}
