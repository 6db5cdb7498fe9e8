package org.baqylau.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baqylau.events.FigureDeclared;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.statistics.domain.Comparison;
import org.baqylau.statistics.domain.DimensionCodes;
import org.baqylau.statistics.domain.Inconsistencies;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.baqylau.statistics.domain.ToldOfEveryYear;
import org.jspecify.annotations.Nullable;

/** Sets every published figure beside the recorded one, and says where the published ones do not fit each other. */
@ApplicationScoped
public class Reconcile {

    private static final String TEXTS = "problems/reconciliation";
    private static final Figures.Row NOTHING = new Figures.Row(List.of(), BigDecimal.ZERO, null);

    private final Figures figures;
    private final Texts texts;

    Reconcile(Figures figures, Texts texts) {
        this.figures = figures;
        this.texts = texts;
    }

    /** @param from local date, as is {@code to} */
    public record Span(String from, String to) {}

    public record Row(
            String figureId,
            String measure,
            Span period,
            Map<String, String> breakdown,
            BigDecimal published,
            String qualifier,
            @Nullable BigDecimal recorded,
            String status,
            String why) {}

    public record Finding(String rule, List<String> figures, String finding) {}

    public record Reconciliation(List<Row> rows, List<Finding> inconsistencies) {}

    public Reconciliation reconcile(Language language) {
        var declared = figures.declared();
        var rows = new ArrayList<Row>();
        for (var figure : declared) {
            rows.add(row(figure, language));
        }
        var findings = Inconsistencies.in(declared).stream()
                .map(found -> new Finding(
                        found.rule().wire(),
                        found.figures(),
                        texts.text(
                                TEXTS,
                                language,
                                found.rule().text(),
                                found.numbers().stream()
                                        .map(BigDecimal::toPlainString)
                                        .toList())))
                .toList();
        return new Reconciliation(rows, findings);
    }

    private Row row(FigureDeclared figure, Language language) {
        boolean yearly = ToldOfEveryYear.YEAR.equals(figure.breakdown().get(ToldOfEveryYear.PER));
        var question = question(figure, yearly);
        if (question.isEmpty()) {
            return row(figure, null, Comparison.CANNOT_COMPUTE, texts.text(TEXTS, language, "no_measure", List.of()));
        }
        if (!question.get().measure().toldIn(figure.unit())) {
            return row(
                    figure,
                    null,
                    Comparison.CANNOT_COMPUTE,
                    texts.text(TEXTS, language, "other_unit", List.of(figure.unit())));
        }
        if (yearly) {
            return ofEachYear(figure, question.get(), language);
        }
        var recorded = recorded(question.get());
        var comparison = Comparison.of(figure.value(), figure.qualifier(), recorded.exact());
        return row(
                figure,
                recorded.value(),
                comparison,
                why(language, comparison.wire(), recorded.value().toPlainString(), figure));
    }

    /** Told of each year: the lowest of those that contradict it decides, of all where none does. */
    private Row ofEachYear(FigureDeclared figure, Question question, Language language) {
        var years = years(question);
        if (years.isEmpty()) {
            return row(figure, null, Comparison.CANNOT_COMPUTE, texts.text(TEXTS, language, "whole_years", List.of()));
        }
        var against = years.values().stream()
                .filter(year ->
                        Comparison.of(figure.value(), figure.qualifier(), year.exact()) == Comparison.CONTRADICTS)
                .toList();
        var comparison = against.isEmpty() ? Comparison.CONFIRMED : Comparison.CONTRADICTS;
        String told = years.entrySet().stream()
                .map(year -> year.getKey() + ": " + year.getValue().value().toPlainString())
                .collect(Collectors.joining(", "));
        return row(
                figure,
                Collections.min(against.isEmpty() ? years.values() : against, Comparator.comparing(Figures.Row::exact))
                        .value(),
                comparison,
                why(language, comparison.wire() + "_by_year", told, figure));
    }

    /** What each whole year of a period gives; nothing of a stock, which knows days alone. */
    private SortedMap<Integer, Figures.Row> years(Question question) {
        var years = new TreeMap<Integer, Figures.Row>();
        if (question.measure().kind() != Measure.Kind.STOCK) {
            int after = question.to().plusDays(1).getYear();
            for (int year = question.from().minusDays(1).getYear() + 1; year < after; year++) {
                years.put(year, NOTHING);
            }
            var byYear = new Question(
                    question.measure(), question.from(), question.to(), List.of("year"), question.filters());
            for (var row : figures.ask(byYear, null, Optional.empty()).rows()) {
                years.replace(Integer.valueOf(row.codes().getFirst()), row);
            }
        }
        return years;
    }

    private String why(Language language, String text, String recorded, FigureDeclared figure) {
        return texts.text(
                TEXTS, language, text, List.of(recorded, figure.value().toPlainString()));
    }

    /** A stock told without its day is held against the last day of its period. */
    private Figures.Row recorded(Question question) {
        return figures.ask(question, null, Optional.empty()).rows().getFirst();
    }

    /** What the figure asks of the records; empty where no measure of ours says the same. */
    private static Optional<Question> question(FigureDeclared figure, boolean yearly) {
        var breakdown = new HashMap<>(figure.breakdown());
        breakdown.keySet().removeAll(List.of(ToldOfEveryYear.TREND, ToldOfEveryYear.FREQUENCY));
        if (yearly) {
            breakdown.remove(ToldOfEveryYear.PER);
        }
        var measure = Measure.of(figure.measure());
        if (measure.isEmpty() || !measure.get().dimensions().containsAll(breakdown.keySet())) {
            return Optional.empty();
        }
        Map<String, List<String>> filters = new HashMap<>();
        breakdown.forEach((dimension, text) -> filters.put(dimension, DimensionCodes.ofOne(dimension, text)));
        boolean known = filters.entrySet().stream().allMatch(filter -> {
            var possible = PossibleCodes.of(measure.get(), filter.getKey());
            var codes = filter.getValue();
            return !codes.isEmpty() && (possible.isEmpty() || possible.containsAll(codes));
        });
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                measure.get(), figure.period().from(), figure.period().to(), List.of(), filters));
    }

    private static Row row(FigureDeclared figure, @Nullable BigDecimal recorded, Comparison comparison, String why) {
        return new Row(
                figure.figureId(),
                figure.measure(),
                new Span(figure.period().from().toString(), figure.period().to().toString()),
                figure.breakdown(),
                figure.value(),
                figure.qualifier().wire(),
                recorded,
                comparison.wire(),
                why);
    }
}
