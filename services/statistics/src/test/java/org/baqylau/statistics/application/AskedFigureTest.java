package org.baqylau.statistics.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baqylau.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedFigureTest {

    @ParameterizedTest
    @CsvSource({
        "2012, 2012, 2012-01-01, 2012-12-31",
        "2012-02, 2012-02, 2012-02-01, 2012-02-29",
        "2011-04, 2012-12, 2011-04-01, 2012-12-31",
        "2012-02-29, 2012-02-29, 2012-02-29, 2012-02-29",
        "2012-03-02, 2012-04, 2012-03-02, 2012-04-30"
    })
    void reachesFromTheFirstDayOfWhatIsSaidToTheLast(String from, String to, LocalDate first, LocalDate last) {
        var question = AskedFigure.question("visits", Map.of("from", from, "to", to));

        assertThat(question.from()).isEqualTo(first);
        assertThat(question.to()).isEqualTo(last);
    }

    @Test
    void keepsTheOrderOfTheDimensionsAndTakesSeveralCodesOfOne() {
        var question = AskedFigure.question(
                "visits", Map.of("from", "2012", "to", "2012", "by", "kind, body", "body", "ngo,joint", "kind", ""));

        assertThat(question.by()).containsExactly("kind", "body");
        assertThat(question.filters()).isEqualTo(Map.of("body", List.of("ngo", "joint")));
    }

    @Test
    void refusesADimensionThatIsAskedForTwice() {
        assertThatThrownBy(
                        () -> AskedFigure.question("visits", Map.of("from", "2012", "to", "2012", "by", "body,body")))
                .isInstanceOf(ProblemException.class);
    }
}
