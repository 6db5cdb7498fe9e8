package org.baqylau.statistics.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baqylau.kit.problem.ProblemException;
import org.baqylau.statistics.domain.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedFigureTest {

    /** Of an address with these names and values in turn. */
    private static Question question(String measure, String... parameters) {
        Map<String, List<String>> address = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            address.computeIfAbsent(parameters[i], name -> new ArrayList<>()).add(parameters[i + 1]);
        }
        return AskedFigure.question(measure, address);
    }

    @ParameterizedTest
    @CsvSource({
        "2012, 2012, 2012-01-01, 2012-12-31",
        "2012-02, 2012-02, 2012-02-01, 2012-02-29",
        "2011-04, 2012-12, 2011-04-01, 2012-12-31",
        "2012-02-29, 2012-02-29, 2012-02-29, 2012-02-29",
        "2012-03-02, 2012-04, 2012-03-02, 2012-04-30"
    })
    void reachesFromTheFirstDayOfWhatIsSaidToTheLast(String from, String to, LocalDate first, LocalDate last) {
        var question = question("visits", "from", from, "to", to);

        assertThat(question.from()).isEqualTo(first);
        assertThat(question.to()).isEqualTo(last);
    }

    @Test
    void keepsTheOrderOfTheDimensionsAndTakesSeveralCodesOfOne() {
        var question =
                question("visits", "from", "2012", "to", "2012", "by", "kind, body", "body", "ngo,joint", "kind", "");

        assertThat(question.by()).containsExactly("kind", "body");
        assertThat(question.filters()).isEqualTo(Map.of("body", List.of("ngo", "joint")));
    }

    @Test
    void takesAnArticleAsItIsWrittenAndSeveralEachByItself() {
        var question = question(
                "criminal_cases",
                "from",
                "2012",
                "to",
                "2012",
                "article",
                "347-1, part 2",
                "article",
                "308",
                "offence",
                "");

        assertThat(question.filters()).isEqualTo(Map.of("article", List.of("347-1, part 2", "308")));
        assertThat(question("criminal_cases", "from", "2012", "to", "2012", "article", "x".repeat(201))
                        .filters())
                .as("no longer than cells hold it")
                .isEqualTo(Map.of("article", List.of("x".repeat(200))));
        assertThat(question("criminal_cases", "from", "2012", "to", "2012", "article", "")
                        .filters())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0000, 2012", "2012, 0000", "0000-01, 2012", "0000-12-31, 2012"})
    void refusesAYearThatNoCalendarHas(String from, String to) {
        assertThatThrownBy(() -> question("population", "from", from, "to", to)).isInstanceOf(ProblemException.class);
        assertThat(question("population", "from", "0001", "to", "9999").from()).hasYear(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facility", "article", "offence"})
    void refusesAControlCharacterInAnyFilter(String dimension) {
        assertThatThrownBy(() -> question("criminal_cases", "from", "2012", "to", "2012", dimension, "torture\0"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesADimensionThatIsAskedForTwice() {
        assertThatThrownBy(() -> question("visits", "from", "2012", "to", "2012", "by", "body,body"))
                .isInstanceOf(ProblemException.class);
    }
}
