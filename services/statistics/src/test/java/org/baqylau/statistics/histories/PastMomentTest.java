package org.baqylau.statistics.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures as of a moment, of a log whose first partition was last written to at 00:00:10, the second at 00:00:20. */
class PastMomentTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private Applied applied;

    @BeforeEach
    void fill() {
        var facts = new FewFacts()
                .say(FewFacts.registered("a", "KZ-KAR"), 0, second(0))
                .say(FewFacts.registered("b", "KZ-KAR"), 1, second(1))
                .say(FewFacts.registered("c", "KZ-KAR"), 0, second(10))
                .say(FewFacts.registered("d", "KZ-KAR"), 1, second(20));
        applied = new Applied().inOrder(facts.log(), 10);
    }

    @AfterEach
    void drop() throws Exception {
        applied.close();
    }

    @Test
    void countWhatWasRecordedUpToAndAtTheMoment() {
        assertThat(facilities(second(0).minusMillis(1))).isZero();
        assertThat(facilities(second(0))).isEqualTo(1);
        assertThat(facilities(second(1).minusMillis(1))).isEqualTo(1);
        assertThat(facilities(second(1))).isEqualTo(2);
        assertThat(facilities(second(10).minusMillis(1))).isEqualTo(2);
    }

    @Test
    void areRefusedForAMomentThatOnePartitionHasNotPassed() {
        for (var moment : List.of(second(10), second(15), second(20))) {
            assertThat(refusal(new AsOf.Moment(moment)))
                    .isEqualTo(Problem.of(KitProblem.NOT_YET_CLOSED, second(10).minusMillis(1)));
        }
    }

    @Test
    void areRefusedForAPlaceThatIsNotReachedYet() {
        var topic = FewFacts.registered("a", "KZ-KAR").topic().wire();

        assertThat(facilities(new AsOf.Place(Map.of(topic + ":0", 2L, topic + ":1", 1L))))
                .isEqualTo(3);
        assertThat(refusal(new AsOf.Place(Map.of(topic + ":0", 3L, topic + ":1", 1L)))
                        .code())
                .isEqualTo(KitProblem.NOT_YET_CLOSED);
        assertThat(refusal(new AsOf.Place(Map.of(topic + ":7", 0L))).code()).isEqualTo(KitProblem.BAD_PARAMETER);
    }

    private static Instant second(int second) {
        return FewFacts.FIRST.plusSeconds(second);
    }

    private long facilities(Instant moment) {
        return facilities(new AsOf.Moment(moment));
    }

    private Problem refusal(AsOf asOf) {
        return assertThatThrownBy(() -> facilities(asOf))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual()
                .problem();
    }

    private long facilities(AsOf asOf) {
        return applied.figures()
                .ask(new Question(Measure.FACILITIES, DAY, DAY, List.of(), Map.of()), null, Optional.of(asOf))
                .rows()
                .getFirst()
                .value()
                .longValue();
    }
}
