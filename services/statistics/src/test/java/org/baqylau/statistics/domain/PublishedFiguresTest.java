package org.baqylau.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.Qualifier;
import org.baqylau.statistics.domain.Inconsistency.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over all figures of the report: what its own checks name is found, and nothing else. */
class PublishedFiguresTest {

    @Test
    void findsTheSumsThatTheReportGetsWrongAndNoOthers() {
        var figures = Published.figures();

        var found = Inconsistencies.in(figures);

        assertThat(figures).hasSize(215);
        assertThat(found)
                .extracting(Inconsistency::rule, one -> new HashSet<>(one.figures()), Inconsistency::numbers)
                .containsExactlyInAnyOrder(
                        tuple(
                                Rule.PARTS_DIFFER_FROM_TOTAL,
                                new HashSet<>(List.of("F184", "F186", "F187", "F188", "F189", "F190", "F191", "F192")),
                                numbers("75", "76")),
                        tuple(
                                Rule.SHARES_OVER_HUNDRED,
                                new HashSet<>(List.of("F157", "F158", "F159")),
                                numbers("102.1", "100")),
                        tuple(
                                Rule.YEARLY_LEVEL_NOT_REACHED,
                                new HashSet<>(List.of("F063", "F065")),
                                numbers("31836", "38000")),
                        tuple(Rule.GROWTH_NOT_REACHED, Set.of("F031", "F032"), numbers("722000000", "900000000")),
                        tuple(Rule.FREQUENCY_NOT_REACHED, Set.of("F211"), numbers("2", "4")),
                        tuple(Rule.FREQUENCY_NOT_REACHED, Set.of("F213"), numbers("2", "4")),
                        tuple(
                                Rule.CHANGE_DIFFERS_FROM_STOCKS_OF_ANOTHER_BASE,
                                new HashSet<>(List.of("F041", "F039", "F040")),
                                numbers("14316", "13000")),
                        tuple(
                                Rule.PARTS_DIFFER_FROM_TOTAL,
                                new HashSet<>(List.of("F045", "F046", "F047", "F048", "F049", "F050")),
                                numbers("2680", "3300")));
    }

    @Test
    void areToldInUnitsOfTheirMeasures() {
        assertThat(Published.figures())
                .allSatisfy(figure -> assertThat(
                                Measure.of(figure.measure()).map(measure -> measure.toldIn(figure.unit())))
                        .as(figure.figureId())
                        .isNotEqualTo(Optional.of(false)));
    }

    @ParameterizedTest
    @CsvSource({
        "5.4, EXACT, 5.4499, CONFIRMED",
        "5.4, EXACT, 5.3500, CONFIRMED",
        "5.4, EXACT, 5.4500, CONTRADICTS",
        "18, EXACT, 18.1818, CONFIRMED",
        "0, EXACT, 0, CONFIRMED",
        "31836, EXACT, 31835, CONTRADICTS",
        "4.6E+4, EXACT, 46000, CONFIRMED",
        "4.6E+4, EXACT, 46213, CONTRADICTS",
        "46000, MORE_THAN, 46000, CONTRADICTS",
        "46000, MORE_THAN, 46001, CONFIRMED",
        "300, AT_LEAST, 300, CONFIRMED",
        "300, AT_LEAST, 299, CONTRADICTS",
        "100, ABOUT, 95, CONFIRMED",
        "100, ABOUT, 105, CONFIRMED",
        "100, ABOUT, 94.9999, CONTRADICTS",
        "100, ABOUT, 105.0001, CONTRADICTS"
    })
    void comparesAsTheQualifierSaysAfterRoundingToTheDecimalsPrinted(
            BigDecimal published, Qualifier qualifier, BigDecimal recorded, Comparison comparison) {
        assertThat(Comparison.of(published, qualifier, recorded)).isEqualTo(comparison);
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return java.util.Arrays.stream(numbers).map(BigDecimal::new).toList();
    }
}
