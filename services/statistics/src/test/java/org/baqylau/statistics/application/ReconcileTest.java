package org.baqylau.statistics.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.FigureSource;
import org.baqylau.events.Period;
import org.baqylau.events.Qualifier;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.kit.log.AsOf;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures beside records that hold seven of everything, unless asked by year. */
class ReconcileTest {

    private static final Period YEAR_2012 = new Period(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31));

    private final List<FigureDeclared> declared = new ArrayList<>();
    private final List<Question> asked = new ArrayList<>();
    private final Reconcile reconcile = new Reconcile(new Sevens(), new Texts());

    @Test
    void asksTheRecordsForThePeriodAndThePartThatWerePublished() {
        declare(
                "visits",
                Map.of("body", "ngo,joint", "trend", "growing", "frequency", "quarterly"),
                Qualifier.EXACT,
                "7");

        var row = reconcile.reconcile(Language.EN).rows().getFirst();

        assertThat(asked)
                .containsExactly(new Question(
                        Measure.VISITS,
                        YEAR_2012.from(),
                        YEAR_2012.to(),
                        List.of(),
                        Map.of("body", List.of("ngo", "joint"))));
        assertThat(row.figureId()).isEqualTo("F1");
        assertThat(row.measure()).isEqualTo("visits");
        assertThat(row.period()).isEqualTo(new Reconcile.Span("2012-01-01", "2012-12-31"));
        assertThat(row.breakdown())
                .isEqualTo(Map.of("body", "ngo,joint", "trend", "growing", "frequency", "quarterly"));
        assertThat(row.published()).isEqualByComparingTo("7");
        assertThat(row.qualifier()).isEqualTo("exact");
        assertThat(row.recorded()).isEqualByComparingTo("7");
        assertThat(row.status()).isEqualTo("confirmed");
        assertThat(row.why()).isEqualTo("The records give 7.");
    }

    @Test
    void asksForCodesAsRecordsSpellThem() {
        String text = "347-1\tpart 2" + "x".repeat(200);
        declare("visits", Map.of("body", "ngo, joint"), Qualifier.EXACT, "7");
        declare("criminal_cases", Map.of("article", "347-1, part 2"), Qualifier.EXACT, "7");
        declare("criminal_cases", Map.of("article", "347-1,308"), Qualifier.EXACT, "7");
        declare("criminal_cases", Map.of("article", text), Qualifier.EXACT, "7");
        declare("visits", Map.of("body", ", "), Qualifier.EXACT, "7");

        var rows = reconcile.reconcile(Language.EN).rows();

        assertThat(asked)
                .extracting(Question::filters)
                .containsExactly(
                        Map.of("body", List.of("ngo", "joint")),
                        Map.of("article", List.of("347-1, part 2")),
                        Map.of("article", List.of("347-1", "308")),
                        Map.of("article", List.of(text.replace('\t', ' ').substring(0, 200))));
        assertThat(rows).extracting(Reconcile.Row::status).endsWith("confirmed", "cannot_compute");
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 8, contradicts, 'The records give 7, not 8.'",
        "MORE_THAN, 7, contradicts, 'The records give 7, not 7.'",
        "AT_LEAST, 7, confirmed, The records give 7.",
        "ABOUT, 7.3, confirmed, The records give 7.",
        "ABOUT, 10, contradicts, 'The records give 7, not 10.'"
    })
    void saysByItsQualifierWhetherAFigureIsBorneOut(Qualifier qualifier, String value, String status, String why) {
        declare("visits", Map.of(), qualifier, value);

        var row = reconcile.reconcile(Language.EN).rows().getFirst();

        assertThat(row.status()).isEqualTo(status);
        assertThat(row.why()).isEqualTo(why);
    }

    /** Of 1007 complaints 72, which is 7.14995 per cent. */
    @ParameterizedTest
    @CsvSource({"7.1, confirmed", "7.15, confirmed", "7.2, contradicts"})
    void roundsAShareOnceToTheDecimalsThatWerePrinted(String printed, String status) {
        declare("complaints_unlawful_staff_action_share", YEAR_2012, Map.of(), Qualifier.EXACT, printed, "percent");

        var row = reconcile.reconcile(Language.EN).rows().getFirst();

        assertThat(row.status()).isEqualTo(status);
        assertThat(row.recorded()).isEqualTo("7.1500");
    }

    @Test
    void cannotComputeWhatNoMeasureDimensionOrCodeSays() {
        declare("protective_orders", Map.of(), Qualifier.EXACT, "7");
        declare("detentions", Map.of("per", "month"), Qualifier.EXACT, "7");
        declare("visits", Map.of("body", "ngo,parliament"), Qualifier.EXACT, "7");

        var rows = reconcile.reconcile(Language.EN).rows();

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo("cannot_compute");
            assertThat(row.recorded()).isNull();
            assertThat(row.why()).isEqualTo("The records hold no measure that says the same.");
        });
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "visits, percent",
        "population, %",
        "detentions, minutes",
        "complaints_unlawful_staff_action_share, complaints",
        "limit_elapsed_median, hours"
    })
    void cannotComputeWhatIsToldInAnotherUnitAndSaysSoInThreeLanguages(String measure, String unit) {
        declare(measure, YEAR_2012, Map.of(), Qualifier.EXACT, "7", unit);

        var reasons = Stream.of(Language.EN, Language.RU, Language.KK)
                .map(language -> reconcile.reconcile(language).rows().getFirst())
                .filter(row -> row.status().equals("cannot_compute") && row.recorded() == null)
                .map(Reconcile.Row::why)
                .distinct();

        assertThat(reasons).hasSize(3).allMatch(why -> why.contains(unit));
        assertThat(asked).isEmpty();
    }

    /** The records hold seven in 2010, four in 2011 and nothing in 2012. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-01-01 | 2011-12-31 | MORE_THAN | 3 | 4 | confirmed      | The records give 2010: 7, 2011: 4.
            2010-01-01 | 2011-12-31 | MORE_THAN | 4 | 4 | contradicts    | The records give 2010: 7, 2011: 4; told of each year is 4.
            2010-01-01 | 2012-12-31 | AT_LEAST  | 4 | 0 | contradicts    | The records give 2010: 7, 2011: 4, 2012: 0; told of each year is 4.
            2010-01-01 | 2011-12-31 | EXACT     | 4 | 7 | contradicts    | The records give 2010: 7, 2011: 4; told of each year is 4.
            2010-06-01 | 2012-06-30 | EXACT     | 4 | 4 | confirmed      | The records give 2011: 4.
            2010-06-01 | 2011-06-30 | EXACT     | 4 |   | cannot_compute | What is told of each year can be held against whole years alone.
            """)
    void holdsWhatIsToldOfEachYearAgainstEachWholeYear(
            LocalDate from,
            LocalDate to,
            Qualifier qualifier,
            String value,
            BigDecimal recorded,
            String status,
            String why) {
        declare("detentions", new Period(from, to), Map.of("per", "year"), qualifier, value);

        var row = reconcile.reconcile(Language.EN).rows().getFirst();

        assertThat(row.recorded()).isEqualTo(recorded);
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.why()).isEqualTo(why);
    }

    @Test
    void holdsNoNumberOfADayAgainstWhatIsToldOfEachYear() {
        declare("population", Map.of("per", "year"), Qualifier.EXACT, "7");

        var row = reconcile.reconcile(Language.EN).rows().getFirst();

        assertThat(row.status()).isEqualTo("cannot_compute");
        assertThat(row.why()).startsWith("What is told of each year");
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsInTheReadersLanguageWhichFiguresDoNotFitEachOther() {
        declare("visits", Map.of(), Qualifier.EXACT, "697");
        declare("visits", Map.of(), Qualifier.EXACT, "679");

        var english = reconcile.reconcile(Language.EN).inconsistencies();
        var russian = reconcile.reconcile(Language.RU).inconsistencies();

        assertThat(english)
                .containsExactly(new Reconcile.Finding(
                        "told_twice_differently", List.of("F1", "F2"), "The same is given as 697 and as 679."));
        assertThat(russian.getFirst().finding())
                .contains("697", "679")
                .isNotEqualTo(english.getFirst().finding());
    }

    private void declare(String measure, Map<String, String> breakdown, Qualifier qualifier, String value) {
        declare(measure, YEAR_2012, breakdown, qualifier, value);
    }

    private void declare(
            String measure, Period period, Map<String, String> breakdown, Qualifier qualifier, String value) {
        declare(measure, period, breakdown, qualifier, value, "persons");
    }

    private void declare(
            String measure,
            Period period,
            Map<String, String> breakdown,
            Qualifier qualifier,
            String value,
            String unit) {
        String id = "F" + (declared.size() + 1);
        declared.add(new FigureDeclared(
                id,
                measure,
                period,
                breakdown,
                new BigDecimal(value),
                unit,
                qualifier,
                new FigureSource("report", "place of " + id, null),
                null));
    }

    private final class Sevens implements Figures {

        @Override
        public Answer ask(Question question, @Nullable Set<String> territory, Optional<AsOf> asOf) {
            assertThat(territory).isNull();
            asked.add(question);
            if (question.by().equals(List.of("year"))) {
                var years = List.of(row("2010", 7), row("2011", 4));
                return new Answer(years, "position", List.of());
            }
            if (question.measure().kind() == Measure.Kind.SHARE) {
                var share = new Row(List.of(), new BigDecimal("7.1500"), 1007L, new BigDecimal("7.149950347567"));
                return new Answer(List.of(share), "position", List.of());
            }
            return new Answer(List.of(new Row(List.of(), BigDecimal.valueOf(7), null)), "position", List.of());
        }

        private static Row row(String year, int value) {
            return new Row(List.of(year), BigDecimal.valueOf(value), null);
        }

        @Override
        public List<FigureDeclared> declared() {
            return declared;
        }
    }
}
