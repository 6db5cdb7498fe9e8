package org.baqylau.statistics.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;

/** What a reader may ask of a measure: by nothing, by each dimension, by all of them, and by chance. */
final class Questions {

    private static final LocalDate FROM = LocalDate.of(2008, 1, 1);
    private static final LocalDate TO = LocalDate.of(2040, 12, 31);
    private static final List<List<LocalDate>> SPANS = List.of(
            List.of(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 1, 31)),
            List.of(LocalDate.of(2012, 2, 29), LocalDate.of(2012, 2, 29)),
            List.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
            List.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)),
            List.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1)));

    private Questions() {}

    static List<Question> of(Measure measure, Recount recount, Random random) {
        var questions = new ArrayList<Question>();
        var dimensions = measure.dimensions();
        var spans = new ArrayList<>(SPANS);
        if (measure.kind() != Measure.Kind.STOCK) {
            spans.addFirst(List.of(FROM, TO));
        }
        for (var span : spans) {
            questions.add(new Question(measure, span.getFirst(), span.getLast(), List.of(), Map.of()));
            questions.add(new Question(measure, span.getFirst(), span.getLast(), dimensions, Map.of()));
        }
        var first = spans.getFirst();
        for (var dimension : dimensions) {
            questions.add(new Question(measure, first.getFirst(), first.getLast(), List.of(dimension), Map.of()));
            var span = spans.get(random.nextInt(spans.size()));
            var units = recount.units(Recount.counted(measure), span.getLast());
            var codes = units.stream()
                    .map(unit -> unit.code(dimension))
                    .distinct()
                    .sorted()
                    .filter(code -> random.nextBoolean())
                    .limit(3)
                    .toList();
            var by = dimensions.stream().filter(any -> random.nextInt(4) == 0).toList();
            questions.add(new Question(
                    measure,
                    span.getFirst(),
                    span.getLast(),
                    by.reversed(),
                    Map.of(dimension, codes.isEmpty() ? List.of("nothing") : codes)));
        }
        return questions;
    }
}
