package org.baqylau.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.statistics.domain.Declared.YEAR_2012;
import static org.baqylau.statistics.domain.Declared.figure;
import static org.baqylau.statistics.domain.Declared.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.FigureSource;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.statistics.domain.Inconsistency.Rule;
import org.junit.jupiter.api.Test;

/** What is said of every year in words, beside the figures of the years. */
class ToldOfEveryYearTest {

    @Test
    void findsAYearBelowTheLevelToldForEveryYear() {
        var level = new FigureDeclared(
                "level",
                "detentions",
                new Period(LocalDate.of(2008, 1, 1), LocalDate.of(2012, 12, 31)),
                Map.of("per", "year"),
                new BigDecimal("38000"),
                "persons",
                Qualifier.MORE_THAN,
                new FigureSource("report", "Art. 12", null),
                null);
        var found = Inconsistencies.in(List.of(level, figure("y", "detentions", Map.of(), YEAR_2012, "31836")));

        assertThat(found).extracting(Inconsistency::rule).containsExactly(Rule.YEARLY_LEVEL_NOT_REACHED);
    }

    @Test
    void keepsSilentWhereTheLevelIsToldAsAboutSoMany() {
        var level = new FigureDeclared(
                "level",
                "detentions",
                new Period(LocalDate.of(2008, 1, 1), LocalDate.of(2012, 12, 31)),
                Map.of("per", "year"),
                new BigDecimal("38000"),
                "persons",
                Qualifier.ABOUT,
                new FigureSource("report", "Art. 12", null),
                null);

        assertThat(Inconsistencies.in(List.of(level, figure("y", "detentions", Map.of(), YEAR_2012, "31836"))))
                .isEmpty();
    }

    @Test
    void findsAYearThatDoesNotGrowThoughGrowthIsToldOfEveryYear() {
        var growing = Map.of("trend", "growing");
        var found = Inconsistencies.in(List.of(
                figure("third", "budget", growing, year(2012), "8"),
                figure("first", "budget", growing, year(2010), "5"),
                figure("second", "budget", growing, year(2011), "9"),
                figure(
                        "two",
                        "budget",
                        growing,
                        new Period(LocalDate.of(2008, 1, 1), LocalDate.of(2009, 12, 31)),
                        "12"),
                figure("other", "visits", growing, year(2011), "6"),
                figure("same", "visits", growing, year(2012), "6"),
                figure("untold", "deaths", Map.of(), year(2011), "9"),
                figure("fewer", "deaths", Map.of(), year(2012), "8")));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Inconsistency(Rule.GROWTH_NOT_REACHED, List.of("second", "third"), numbers("8", "9")),
                        new Inconsistency(Rule.GROWTH_NOT_REACHED, List.of("other", "same"), numbers("6", "6")));
    }

    @Test
    void takesAYearThatIsToldTwiceForNoFaultOfGrowth() {
        var growing = Map.of("trend", "growing");

        assertThat(Inconsistencies.in(List.of(
                        figure("a", "budget", growing, year(2011), "5"),
                        figure("again", "budget", growing, year(2011), "5"),
                        figure("b", "budget", growing, YEAR_2012, "6"))))
                .isEmpty();
    }

    @Test
    void findsAYearWithFewerThanFourOfWhatIsToldToBeQuarterly() {
        var quarterly = Map.of("frequency", "quarterly");
        var found = Inconsistencies.in(List.of(
                figure("three", "operations", quarterly, year(2011), "3"),
                figure("four", "operations", quarterly, YEAR_2012, "4")));

        assertThat(found)
                .containsExactly(new Inconsistency(Rule.FREQUENCY_NOT_REACHED, List.of("three"), numbers("3", "4")));
    }

    @Test
    void keepsSilentWhereAYearIsItselfNotToldExactly() {
        var more = new FigureDeclared(
                "more",
                "operations",
                YEAR_2012,
                Map.of("frequency", "quarterly"),
                new BigDecimal("3"),
                "times",
                Qualifier.MORE_THAN,
                new FigureSource("report", "para 32", null),
                null);

        assertThat(Inconsistencies.in(List.of(more))).isEmpty();
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return java.util.Arrays.stream(numbers).map(BigDecimal::new).toList();
    }
}
