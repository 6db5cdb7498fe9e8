package org.baqylau.statistics.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baqylau.kit.language.CurrentLanguage;
import org.baqylau.kit.language.Texts;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;

/** What a reader of figures has to know beside them, in his language. */
@ApplicationScoped
public class Notes {

    private static final String TEXTS = "problems/notes";

    /** What their names do not tell, the notes do. */
    private static final Set<Measure> NOTED = Set.of(
            Measure.LIMIT_OUTCOMES,
            Measure.LIMIT_ELAPSED_MEDIAN,
            Measure.LIMIT_ELAPSED_P90,
            Measure.LIMIT_OVERRUN_LONGEST,
            Measure.INJURIES);

    private final CurrentLanguage language;
    private final Texts texts;

    Notes(CurrentLanguage language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    List<String> of(Question question, Figures.Answer answer) {
        var notes = new ArrayList<String>();
        for (var old : answer.oldCounts()) {
            notes.add(texts.text(TEXTS, language.get(), "old_count", List.of(old.facility(), old.counted())));
        }
        if (NOTED.contains(question.measure())) {
            notes.add(texts.text(TEXTS, language.get(), question.measure().wire(), List.of()));
        }
        return notes;
    }
}
