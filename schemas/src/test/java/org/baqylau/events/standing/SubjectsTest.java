package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.baqylau.events.DutyMilestone;
import org.baqylau.events.Sentence;
import org.baqylau.events.Verdict;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    @Test
    void aSubjectIsNamedByItsKind() {
        assertThat(Subjects.of(Places.closed("2012-01-01"))).isEqualTo("facility/F1");
        assertThat(Subjects.of(Places.commission("2012-01-01"))).isEqualTo("commission/C1");
        assertThat(Subjects.of(Places.figure(1))).isEqualTo("figure/G1");
        assertThat(Subjects.of(Visits.withdrawn())).isEqualTo("visit/V1");
        assertThat(Subjects.of(Visits.verified("V2", Verdict.DONE))).isEqualTo("recommendation/R1");
        assertThat(Subjects.of(Complaints.filed(null))).isEqualTo("complaint/K1");
        assertThat(Subjects.of(Complaints.concluded(Sentence.FINE))).isEqualTo("case/P1");
        assertThat(Subjects.of(Detentions.voided("e1"))).isEqualTo("detention/D1");
        assertThat(Subjects.kind("visit/V1")).isEqualTo("visit");
        assertThat(Subjects.id("visit/V1")).isEqualTo("V1");
    }

    @Test
    void whatHappensToEitherOfTwoKindsBelongsToTheOneThatIsNamed() {
        assertThat(Subjects.of(Complaints.reprisal(true))).isEqualTo("visit/V1");
        assertThat(Subjects.of(Complaints.reprisal(false))).isEqualTo("complaint/K1");
        assertThat(Subjects.of(Detentions.examined(true))).isEqualTo("detention/D1");
        assertThat(Subjects.of(Detentions.examined(false))).isEqualTo("complaint/K1");
    }

    @Test
    void aFactNeedsTheSubjectsWhoseWordItsRecordAsks() {
        var visit = Visits.visit("F1", "C1", "R1");

        assertThat(Subjects.needs(visit)).containsExactly("facility/F1");
        assertThat(Subjects.needs(Visits.amended(visit))).containsExactly("facility/F1");
        assertThat(Subjects.needs(Visits.verified("V2", Verdict.DONE))).containsExactly("visit/V2");
        assertThat(Subjects.needs(Complaints.filed("F1"))).containsExactly("facility/F1");
        assertThat(Subjects.needs(Complaints.filed(null))).isEmpty();
        assertThat(Subjects.needs(Complaints.opened("F1"))).containsExactly("facility/F1");
        assertThat(Subjects.needs(
                        Detentions.claims("placed", "2012-06-01T10:00:00Z").logged()))
                .containsExactly("facility/F1");
        assertThat(Subjects.needs(Detentions.duty("F1", DutyMilestone.DONE, "2012-06-01T10:00:00Z")))
                .containsExactly("facility/F1");
        assertThat(Subjects.needs(Places.closed("2012-01-01"))).isEmpty();
    }

    @Test
    void onlyWhatFacilitiesAndVisitsTellMayChange() {
        assertThat(Subjects.gives(Places.moved("2012-01-01", "KZ-ALA"))).isTrue();
        assertThat(Subjects.gives(Places.closed("2012-01-01"))).isTrue();
        assertThat(Subjects.gives(Places.counted("2012-01-01", 1))).isFalse();
        assertThat(Subjects.gives(Visits.withdrawn())).isTrue();
        assertThat(Subjects.gives(Complaints.reprisal(true))).isFalse();
    }

    @Test
    void whoeverIsToldStandsInAHigherLayer() {
        assertThat(Subjects.layer("facility/F1")).isZero();
        assertThat(Subjects.layer("visit/V1")).isEqualTo(1);
        assertThat(Subjects.layer("detention/D1")).isEqualTo(1);
        assertThat(Subjects.layer("recommendation/R1")).isEqualTo(2);
    }
}
