package org.baqylau.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baqylau.events.FigureDeclared;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.statistics.domain.Comparison;
import org.baqylau.statistics.domain.Inconsistencies;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Sets every published figure beside the recorded one, and says where the published ones do not fit each other. */
@ApplicationScoped
public class Reconcile {

    private static final String TEXTS = "problems/reconciliation";

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
                                found.rule().wire(),
                                found.numbers().stream()
                                        .map(BigDecimal::toPlainString)
                                        .toList())))
                .toList();
        return new Reconciliation(rows, findings);
    }

    private Row row(FigureDeclared figure, Language language) {
        var question = question(figure);
        if (question.isEmpty()) {
            return row(figure, null, Comparison.CANNOT_COMPUTE, texts.text(TEXTS, language, "no_measure", List.of()));
        }
        var recorded = recorded(question.get());
        var comparison = Comparison.of(figure.value(), figure.qualifier(), recorded);
        return row(
                figure,
                recorded,
                comparison,
                texts.text(
                        TEXTS,
                        language,
                        comparison.wire(),
                        List.of(recorded.toPlainString(), figure.value().toPlainString())));
    }

    /** A stock told without its day is held against the last day of its period. */
    private BigDecimal recorded(Question question) {
        return figures.ask(question, null, Optional.empty()).rows().stream()
                .map(Figures.Row::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the figure asks of the records; empty where no measure of ours says the same. */
    private static Optional<Question> question(FigureDeclared figure) {
        var measure = Measure.of(figure.measure());
        if (measure.isEmpty()
                || !measure.get().dimensions().containsAll(figure.breakdown().keySet())) {
            return Optional.empty();
        }
        Map<String, List<String>> filters = new HashMap<>();
        figure.breakdown().forEach((dimension, codes) -> filters.put(dimension, Arrays.asList(codes.split(",", -1))));
        boolean known = filters.entrySet().stream().allMatch(filter -> {
            var possible = PossibleCodes.of(measure.get(), filter.getKey());
            return possible.isEmpty() || possible.containsAll(filter.getValue());
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
