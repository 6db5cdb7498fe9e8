package org.baqylau.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.statistics.domain.Declared.YEAR_2012;
import static org.baqylau.statistics.domain.Declared.figure;
import static org.baqylau.statistics.domain.Declared.in;
import static org.baqylau.statistics.domain.Declared.regime;
import static org.baqylau.statistics.domain.Declared.share;
import static org.baqylau.statistics.domain.Declared.sourced;
import static org.baqylau.statistics.domain.Declared.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baqylau.events.FigureSource;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.statistics.domain.Inconsistency.Rule;
import org.junit.jupiter.api.Test;

class InconsistenciesTest {

    @Test
    void findsPartsThatDoNotAddUpToTheirTotal() {
        var found = Inconsistencies.in(List.of(
                figure("total", "facilities", Map.of("facility_type", "correctional_institution"), YEAR_2012, "76"),
                regime("a", "general", "22"),
                regime("b", "strict", "21"),
                regime("c", "special", "32")));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().rule()).isEqualTo(Rule.PARTS_DIFFER_FROM_TOTAL);
        assertThat(found.getFirst().figures()).containsExactlyInAnyOrder("total", "a", "b", "c");
        assertThat(found.getFirst().numbers()).containsExactly(new BigDecimal("75"), new BigDecimal("76"));
    }

    @Test
    void keepsSilentWherePartsAddUp() {
        assertThat(Inconsistencies.in(List.of(
                        figure(
                                "total",
                                "facilities",
                                Map.of("facility_type", "correctional_institution"),
                                YEAR_2012,
                                "75"),
                        regime("a", "general", "22"),
                        regime("b", "strict", "21"),
                        regime("c", "special", "32"))))
                .isEmpty();
    }

    @Test
    void findsSharesOverAHundred() {
        var found = Inconsistencies.in(
                List.of(share("a", "men", "95"), share("b", "women", "4.4"), share("c", "minors", "2.7")));

        assertThat(found).extracting(Inconsistency::rule).containsExactly(Rule.SHARES_OVER_HUNDRED);
        assertThat(found.getFirst().numbers().getFirst()).isEqualByComparingTo("102.1");
    }

    @Test
    void findsWhatAnotherDocumentTellsDifferentlyOnTheSamePage() {
        var one = figure("a", "visits", Map.of(), YEAR_2012, "697");
        var other = sourced(
                new FigureSource("another report", one.source().place(), null),
                figure("b", "visits", Map.of(), YEAR_2012, "679"));

        assertThat(Inconsistencies.in(List.of(one, other)))
                .extracting(Inconsistency::rule)
                .containsExactly(Rule.TOLD_TWICE_DIFFERENTLY);
    }

    @Test
    void findsWhatIsToldDifferentlyInTwoPlaces() {
        var found = Inconsistencies.in(List.of(
                figure("a", "visits", Map.of(), YEAR_2012, "697"), figure("b", "visits", Map.of(), YEAR_2012, "679")));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().rule()).isEqualTo(Rule.TOLD_TWICE_DIFFERENTLY);
        assertThat(found.getFirst().figures()).containsExactly("a", "b");
        assertThat(found.getFirst().numbers()).containsExactly(new BigDecimal("697"), new BigDecimal("679"));
    }

    @Test
    void keepsSilentWhereTheSameIsToldTwiceOrOfAnotherPeriodOrPart() {
        assertThat(Inconsistencies.in(List.of(
                        figure("a", "visits", Map.of(), YEAR_2012, "697"),
                        figure("same", "visits", Map.of(), YEAR_2012, "697.0"),
                        figure("year", "visits", Map.of(), year(2011), "679"),
                        figure("part", "visits", Map.of("body", "ngo"), YEAR_2012, "679"),
                        figure("other", "deaths", Map.of(), YEAR_2012, "679"))))
                .isEmpty();
    }

    @Test
    void keepsSilentWhereTheUnitsDiffer() {
        var both = new Period(LocalDate.of(2011, 1, 1), LocalDate.of(2012, 12, 31));

        assertThat(Inconsistencies.in(List.of(
                        figure("a", "visits", Map.of(), YEAR_2012, "697"),
                        in("percent", figure("b", "visits", Map.of(), YEAR_2012, "67")))))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(
                        in("thousands", figure("both", "deaths", Map.of(), both, "1")),
                        figure("first", "deaths", Map.of(), year(2011), "500"),
                        figure("second", "deaths", Map.of(), YEAR_2012, "400"))))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(
                        in(
                                "beds",
                                figure(
                                        "total",
                                        "facilities",
                                        Map.of("facility_type", "correctional_institution"),
                                        YEAR_2012,
                                        "900")),
                        regime("a", "general", "22"),
                        regime("b", "strict", "21"),
                        regime("c", "special", "32"))))
                .isEmpty();
    }

    @Test
    void findsYearsThatDoNotAddUpToTheirPeriod() {
        var both = new Period(LocalDate.of(2011, 1, 1), LocalDate.of(2012, 12, 31));
        var found = Inconsistencies.in(List.of(
                figure("both", "visits", Map.of(), both, "30"),
                figure("first", "visits", Map.of(), year(2011), "10"),
                figure("second", "visits", Map.of(), YEAR_2012, "21")));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().rule()).isEqualTo(Rule.YEARS_DIFFER_FROM_PERIOD);
        assertThat(found.getFirst().figures()).containsExactly("both", "first", "second");
        assertThat(found.getFirst().numbers()).containsExactly(new BigDecimal("31"), new BigDecimal("30"));
    }

    @Test
    void keepsSilentWhereAYearOfThePeriodIsNotToldOrTheYearsAddUp() {
        var both = new Period(LocalDate.of(2011, 1, 1), LocalDate.of(2012, 12, 31));

        assertThat(Inconsistencies.in(List.of(
                        figure("both", "visits", Map.of(), both, "30"),
                        figure("second", "visits", Map.of(), YEAR_2012, "21"))))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(
                        figure("both", "visits", Map.of(), both, "30"),
                        figure("first", "visits", Map.of(), year(2011), "9"),
                        figure("second", "visits", Map.of(), YEAR_2012, "21"))))
                .isEmpty();
    }

    @Test
    void keepsSilentWhereAYearOfThePeriodIsToldTwice() {
        var both = new Period(LocalDate.of(2011, 1, 1), LocalDate.of(2012, 12, 31));

        assertThat(Inconsistencies.in(List.of(
                        figure("both", "visits", Map.of(), both, "30"),
                        figure("first", "visits", Map.of(), year(2011), "9"),
                        figure("second", "visits", Map.of(), YEAR_2012, "21"),
                        figure("again", "visits", Map.of(), YEAR_2012, "21"))))
                .isEmpty();
    }

    @Test
    void keepsSilentWhereGroupsThatOverlapDoNotAddUpToAllWhoAreHeld() {
        assertThat(Inconsistencies.in(List.of(
                        figure("all", "population", Map.of(), YEAR_2012, "100"),
                        figure("women", "population", Map.of("group", "women"), YEAR_2012, "10"),
                        figure("minors", "population", Map.of("group", "minors"), YEAR_2012, "5"),
                        figure("foreigners", "population", Map.of("group", "foreigners"), YEAR_2012, "7"))))
                .isEmpty();
    }

    @Test
    void comparesByWhatTheQualifierSays() {
        assertThat(Comparison.of(new BigDecimal("46000"), Qualifier.MORE_THAN, new BigDecimal("46213")))
                .isEqualTo(Comparison.CONFIRMED);
        assertThat(Comparison.of(new BigDecimal("46000"), Qualifier.MORE_THAN, new BigDecimal("46000")))
                .isEqualTo(Comparison.CONTRADICTS);
        assertThat(Comparison.of(new BigDecimal("5.4"), Qualifier.EXACT, new BigDecimal("5.4062")))
                .isEqualTo(Comparison.CONFIRMED);
        assertThat(Comparison.of(new BigDecimal("100"), Qualifier.ABOUT, new BigDecimal("106")))
                .isEqualTo(Comparison.CONTRADICTS);
    }
}
