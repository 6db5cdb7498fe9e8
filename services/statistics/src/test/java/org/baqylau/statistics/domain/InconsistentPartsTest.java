package org.baqylau.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.baqylau.statistics.domain.Declared.YEAR_2012;
import static org.baqylau.statistics.domain.Declared.as;
import static org.baqylau.statistics.domain.Declared.day;
import static org.baqylau.statistics.domain.Declared.figure;
import static org.baqylau.statistics.domain.Declared.in;
import static org.baqylau.statistics.domain.Declared.institutions;
import static org.baqylau.statistics.domain.Declared.regime;
import static org.baqylau.statistics.domain.Declared.share;
import static org.baqylau.statistics.domain.Declared.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.statistics.domain.Inconsistency.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which published figures are parts of another, and what they surely give. */
class InconsistentPartsTest {

    @Test
    void addsAPartThatIsToldTwiceOrWithinAnotherOnce() {
        assertThat(Inconsistencies.in(List.of(
                        institutions("total", "75"),
                        regime("a", "general", "22"),
                        regime("b", "strict", "21"),
                        regime("c", "special", "32"),
                        regime("again", "general", "22"))))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(
                        institutions("total", "75"),
                        regime("a", "general", "22"),
                        regime("b", "strict", "21"),
                        regime("c", "special", "32"),
                        regime("both", "general, strict", "43"))))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(
                        institutions("total", "75"),
                        regime("a", "general", "22"),
                        regime("b", "general,strict", "43"),
                        regime("c", "special", "32"))))
                .isEmpty();
    }

    @Test
    void findsPartsThatAreNotToldExactlyWhereTheySurelyDifferFromTheirTotal() {
        var total = institutions("total", "75");
        var b = regime("b", "strict", "21");
        var c = regime("c", "special", "32");

        assertThat(Inconsistencies.in(List.of(total, as(Qualifier.MORE_THAN, regime("a", "general", "21")), b, c)))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(total, as(Qualifier.ABOUT, regime("a", "general", "22.5")), b, c)))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(as(Qualifier.ABOUT, total), regime("a", "general", "21"), b, c)))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(as(Qualifier.AT_LEAST, total), regime("a", "general", "40"), b, c)))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(total, as(Qualifier.MORE_THAN, regime("a", "general", "22")), b, c)))
                .extracting(Inconsistency::rule)
                .containsExactly(Rule.PARTS_DIFFER_FROM_TOTAL);
        assertThat(Inconsistencies.in(List.of(as(Qualifier.MORE_THAN, total), regime("a", "general", "22"), b, c)))
                .extracting(Inconsistency::rule)
                .containsExactly(Rule.PARTS_DIFFER_FROM_TOTAL);
    }

    @ParameterizedTest
    @CsvSource({
        "persons_interviewed, group, private, women, minors, persons",
        "population, group, women, minors, stateless, persons",
        "limit_elapsed_median, limit, KZ-PROTOCOL-3H, KZ-COURT-72H, KZ-OTHER, minutes",
        "complaints_unlawful_staff_action_share, received_by, court, police, prosecutor, percent"
    })
    void addsUpNothingThatIsNoPartOfAWhole(
            String measure, String dimension, String one, String other, String third, String unit) {
        assertThat(Inconsistencies.in(List.of(
                        in(unit, figure("total", measure, Map.of(), YEAR_2012, "90")),
                        in(unit, figure("a", measure, Map.of(dimension, one), YEAR_2012, "40")),
                        in(unit, figure("b", measure, Map.of(dimension, other), YEAR_2012, "45")),
                        in(unit, figure("c", measure, Map.of(dimension, third), YEAR_2012, "50")))))
                .isEmpty();
    }

    @Test
    void allowsSharesTheirRoundingAndTakesAShareThatIsToldTwiceOnce() {
        assertThat(Inconsistencies.in(
                        List.of(share("a", "men", "34"), share("b", "women", "34"), share("c", "x", "33"))))
                .isEmpty();
        assertThat(Inconsistencies.in(
                        List.of(share("a", "men", "95"), share("b", "women", "5"), share("again", "men", "95"))))
                .isEmpty();
    }

    /** The period ends on 2012-12-31; the stocks are of the eve of it and of its last day. */
    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void findsADecreaseThatTheStocksAtBothItsEndsDoNotGive(String decrease, boolean found) {
        var convicted = Map.of("legal_status", "convicted");

        assertThat(Inconsistencies.in(List.of(
                        figure("change", "beds_decrease", convicted, YEAR_2012, decrease),
                        figure("all", "beds", Map.of(), day(2011), "900"),
                        figure("before", "beds", convicted, day(2011), "100"),
                        figure("after", "beds", convicted, day(2012), "70"),
                        figure("later", "beds", convicted, day(2013), "10"))))
                .extracting(Inconsistency::rule, Inconsistency::figures)
                .isEqualTo(
                        found
                                ? List.of(tuple(Rule.CHANGE_DIFFERS_FROM_STOCKS, List.of("change", "before", "after")))
                                : List.of());
    }

    @Test
    void keepsSilentOfADecreaseWhoseEndsAreNotTold() {
        assertThat(Inconsistencies.in(List.of(
                        figure("change", "beds_decrease", Map.of(), YEAR_2012, "31"),
                        figure("early", "beds", Map.of(), day(2009), "100"),
                        figure("after", "beds", Map.of(), day(2012), "70"))))
                .isEmpty();
    }

    @Test
    void addsUpYearsOfWhatIsCountedExactlyOverThemAlone() {
        var both = new Period(LocalDate.of(2011, 1, 1), LocalDate.of(2012, 12, 31));

        assertThat(Inconsistencies.in(List.of(
                        figure("both", "facilities", Map.of(), both, "30"),
                        figure("first", "facilities", Map.of(), year(2011), "30"),
                        figure("second", "facilities", Map.of(), YEAR_2012, "30"))))
                .isEmpty();
        assertThat(Inconsistencies.in(List.of(
                        figure("both", "visits", Map.of(), both, "30"),
                        as(Qualifier.MORE_THAN, figure("first", "visits", Map.of(), year(2011), "10")),
                        figure("second", "visits", Map.of(), YEAR_2012, "10"))))
                .isEmpty();
    }
}
