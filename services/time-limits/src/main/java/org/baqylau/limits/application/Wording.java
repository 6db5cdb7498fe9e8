package org.baqylau.limits.application;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baqylau.codes.Codes;
import org.baqylau.codes.Labels;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.limits.domain.Law;
import org.baqylau.limits.domain.Monitoring;
import org.baqylau.limits.domain.Pack;
import org.baqylau.limits.domain.Step;
import org.baqylau.limits.domain.Term;

/** Puts an explanation into words, one sentence for each step. */
public final class Wording {

    static final String BUNDLE = "explanations/clock";

    /** With the offset: an hour that happened twice is told apart by nothing else. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Texts texts;
    private final Map<String, Labels> ownMilestones;

    /** @param law whose packs name milestones of their own */
    public Wording(Texts texts, Law law) {
        this.texts = texts;
        this.ownMilestones = law.packs().stream()
                .flatMap(pack -> pack.milestones().stream())
                .collect(Collectors.toUnmodifiableMap(Pack.OwnMilestone::code, Pack.OwnMilestone::name, (a, b) -> a));
    }

    /** The same in the three languages. */
    public record Sentences(List<String> kk, List<String> ru, List<String> en) {

        public List<String> in(Language language) {
            return switch (language) {
                case KK -> kk;
                case RU -> ru;
                case EN -> en;
            };
        }
    }

    public Sentences sentences(List<Step> steps) {
        return new Sentences(in(Language.KK, steps), in(Language.RU, steps), in(Language.EN, steps));
    }

    public List<String> in(Language language, List<Step> steps) {
        return steps.stream().map(step -> sentence(language, step)).toList();
    }

    private String sentence(Language language, Step step) {
        var terms = step.terms();
        var words = new ArrayList<String>(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            words.add(
                    terms.get(i) instanceof Term.Day(var day)
                            ? day == null ? text(language, i == 0 ? "always" : "today", List.of()) : DAY.format(day)
                            : word(language, terms.get(i)));
        }
        return text(language, step.saying().name().toLowerCase(Locale.ROOT), words);
    }

    private String word(Language language, Term term) {
        return switch (term) {
            case Term.Moment(var at, var zone) -> {
                var local = at.atZone(zone);
                yield MOMENT.format(local) + " (UTC" + local.getOffset().getId() + ")";
            }
            case Term.Stretch(Duration length) -> stretch(language, length);
            case Term.Day(var day) -> day == null ? "" : DAY.format(day);
            case Term.Codes(String list, List<String> codes) ->
                any(language, codes, code -> Codes.standard().label(list, code));
            case Term.Milestones(List<String> codes) -> any(language, codes, this::milestone);
            case Term.Refused(var verdict) ->
                text(language, "refused_" + verdict.name().toLowerCase(Locale.ROOT), List.of());
            case Term.Words(var labels) -> labels.in(language.locale());
            case Term.Plain(String text) -> text;
        };
    }

    private String any(Language language, List<String> codes, Function<String, Labels> labels) {
        return codes.stream()
                .map(code -> labels.apply(code).in(language.locale()))
                .collect(Collectors.joining(" " + text(language, "or", List.of()) + " "));
    }

    /** Of a pack, of a visit, of a duty, or of the contract. */
    private Labels milestone(String code) {
        var own = ownMilestones.get(code);
        if (own != null) {
            return own;
        }
        if (code.equals(Monitoring.VISIT)) {
            return Codes.standard().label("claimant", code);
        }
        var ofDuty = Codes.standard().labels("duty_milestone").get(code);
        return ofDuty != null ? ofDuty : Codes.standard().label("milestone", code);
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
