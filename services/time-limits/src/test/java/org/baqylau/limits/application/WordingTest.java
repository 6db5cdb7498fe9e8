package org.baqylau.limits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;
import static org.baqylau.limits.domain.KzLimits.LAW;
import static org.baqylau.limits.domain.KzLimits.LIMITS;
import static org.baqylau.limits.domain.KzLimits.PROTOCOL;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.baqylau.events.Claimant;
import org.baqylau.events.Precision;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.language.Texts;
import org.baqylau.limits.domain.ADetention;
import org.baqylau.limits.domain.Explanation;
import org.baqylau.limits.domain.Step;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");
    private static final Pattern LEFT_OPEN = Pattern.compile("\\{\\d}");

    private final Wording wording = new Wording(new Texts(), LAW);

    @Test
    void tellsTheDisputedHourOfTheReport() {
        var sentences = english(aDetention()
                .recorded("2012-01-29T00:00:00Z")
                .register("apprehended", "2012-01-28T20:30:00+06:00")
                .claim(Claimant.DETAINED_PERSON, "apprehended", "2012-01-28T15:00:00+06:00")
                .register("protocol_drawn", "2012-01-28T22:00:00+06:00"));

        assertThat(sentences)
                .containsExactly(
                        "Detention protocol within three hours (KZ-PROTOCOL-3H, version 1).",
                        "3 h from \"apprehended\" to \"detention protocol drawn up\", without interruption.",
                        "This version decides what starts from the beginning to 31.12.2014.",
                        "Law: Code of Criminal Procedure of 1997, article 134.",
                        "How it is read: The protocol is read out to the detained person and the rights are explained."
                                + " The report does not say from when the article applied.",
                        "It applies because the record says: criminal (entry apprehended-0).",
                        "The clock started at 28.01.2012 15:00:00 (UTC+06:00): apprehended, stated by: detained person"
                                + " (entry apprehended-1).",
                        "Also stated: apprehended, 28.01.2012 20:30:00 (UTC+06:00), by: custody register. Counted from"
                                + " it alone the limit would end at 28.01.2012 23:30:00 (UTC+06:00). The earliest time"
                                + " counts.",
                        "28.01.2012 15:00:00 (UTC+06:00) + 3 h = 28.01.2012 18:00:00 (UTC+06:00). That moment itself"
                                + " is still in time.",
                        "It ended at 28.01.2012 22:00:00 (UTC+06:00): detention protocol drawn up, stated by: custody"
                                + " register (entry protocol_drawn-2).",
                        "From start to end: 7 h. Late by 4 h.",
                        "By the times of the custody register alone the answer would be: met.");
    }

    @Test
    void marksWhatIsNotVerifiedAndWhatIsMissing() {
        var sentences = english(aDetention().register("placed", "2026-10-01T10:00:00+05:00", Precision.MINUTE));

        assertThat(sentences)
                .anyMatch(sentence -> sentence.startsWith("This version was not checked"))
                .anyMatch(
                        sentence -> sentence.startsWith("No time that can be believed is recorded for \"apprehended\""))
                .anyMatch(sentence -> sentence.startsWith("That time is known to the minute"))
                .anyMatch(sentence -> sentence.startsWith("The limit so ends at some instant from"))
                .anyMatch(sentence -> sentence.startsWith("The limit passed at 01.10.2026 13:00:59"));
    }

    @Test
    void saysTheSameInThreeLanguages() {
        var steps = steps(aDetention()
                .register("apprehended", "2026-10-01T10:00:00+05:00")
                .register("released", "2026-10-01T11:00:00+05:00"));

        var sentences = wording.sentences(steps);

        assertThat(sentences.kk()).hasSameSizeAs(steps).noneMatch(LEFT_OPEN.asPredicate());
        assertThat(sentences.ru()).hasSameSizeAs(steps).noneMatch(LEFT_OPEN.asPredicate());
        assertThat(sentences.en()).hasSameSizeAs(steps).noneMatch(LEFT_OPEN.asPredicate());
        assertThat(sentences.ru()).anyMatch(sentence -> sentence.contains("освобождён"));
        assertThat(sentences.kk()).anyMatch(sentence -> sentence.contains("босатылды"));
    }

    @Test
    void everySayingHasAllLanguagesAndTheSameArguments() throws IOException {
        for (var saying : Step.Saying.values()) {
            String key = saying.name().toLowerCase(Locale.ROOT);
            Set<String> english = arguments(properties("en").getProperty(key));
            for (var language : List.of("kk", "ru")) {
                assertThat(arguments(properties(language).getProperty(key)))
                        .as(key + " " + language)
                        .isEqualTo(english);
            }
        }
        assertThat(properties("kk").keySet())
                .isEqualTo(properties("en").keySet())
                .isEqualTo(properties("ru").keySet());
    }

    private List<String> english(ADetention detention) {
        return wording.in(Language.EN, steps(detention));
    }

    private static List<Step> steps(ADetention detention) {
        return Explanation.of(detention.course(LIMITS, PROTOCOL), LONG_AFTER);
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        LEFT_OPEN.matcher(Objects.requireNonNull(text)).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties properties(String language) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(
                WordingTest.class.getResourceAsStream("/" + Wording.BUNDLE + "_" + language + ".properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(Arrays.asList(properties.values().toArray())).doesNotContain("");
        return properties;
    }
}
