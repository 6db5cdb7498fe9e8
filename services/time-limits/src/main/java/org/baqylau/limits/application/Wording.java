package org.baqylau.limits.application;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baqylau.codes.Codes;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.limits.domain.Step;
import org.baqylau.limits.domain.Term;

/** Puts an explanation into words, one sentence for each step. */
public final class Wording {

    static final String BUNDLE = "explanations/clock";

    /** With the offset: an hour that happened twice is told apart by nothing else. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);

    private final Texts texts;

    public Wording(Texts texts) {
        this.texts = texts;
    }

    /** The same in the three languages. */
    public record Sentences(List<String> kk, List<String> ru, List<String> en) {}

    public Sentences sentences(List<Step> steps) {
        return new Sentences(in(Language.KK, steps), in(Language.RU, steps), in(Language.EN, steps));
    }

    public List<String> in(Language language, List<Step> steps) {
        return steps.stream().map(step -> sentence(language, step)).toList();
    }

    private String sentence(Language language, Step step) {
        var words = step.terms().stream().map(term -> word(language, term)).toList();
        return text(language, step.saying().name().toLowerCase(Locale.ROOT), words);
    }

    private String word(Language language, Term term) {
        return switch (term) {
            case Term.Moment(var at, var zone) -> {
                var local = at.atZone(zone);
                yield MOMENT.format(local) + " (UTC" + local.getOffset().getId() + ")";
            }
            case Term.Stretch(Duration length) -> stretch(language, length);
            case Term.Codes(String list, List<String> codes) ->
                codes.stream()
                        .map(code -> Codes.standard().label(list, code).in(language.locale()))
                        .collect(Collectors.joining(" " + text(language, "or", List.of()) + " "));
            case Term.Words(var labels) -> labels.in(language.locale());
            case Term.Plain(String text) -> text;
        };
    }

    /** Hours, minutes and seconds, those that are none left out. */
    private String stretch(Language language, Duration length) {
        var parts = new ArrayList<String>();
        part(parts, length.toHours(), text(language, "hours", List.of()));
        part(parts, length.toMinutesPart(), text(language, "minutes", List.of()));
        part(parts, length.toSecondsPart(), text(language, "seconds", List.of()));
        return parts.isEmpty() ? "0 " + text(language, "seconds", List.of()) : String.join(" ", parts);
    }

    private static void part(List<String> parts, long number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit);
        }
    }

    private String text(Language language, String key, List<String> arguments) {
        return texts.text(BUNDLE, language, key, arguments);
    }
}
