package org.baqylau.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baqylau.events.AlertBand;
import org.baqylau.events.AlertState;
import org.baqylau.events.ClockState;
import org.baqylau.events.Code;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.FactType;
import org.baqylau.events.Milestones;
import org.baqylau.events.RecommendationState;
import org.baqylau.events.SubmissionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}0-9 ()\\-]+");
    /** Letters that Russian does not have; one official Russian name, that of Zhetysu, has an і all the same. */
    private static final Pattern KAZAKH_ALONE = Pattern.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһ]");

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9 ()'\\-]+");

    /** Lists of codes that no event holds, but answers do. */
    private static final List<Class<? extends Code>> OF_ANSWERS = List.of(
            AlertBand.class, AlertState.class, ClockState.class, RecommendationState.class, SubmissionState.class);

    private final Codes codes = Codes.standard();

    static Stream<Class<?>> codeTypes() {
        var found = new HashSet<Class<?>>(OF_ANSWERS);
        var seen = new HashSet<Type>();
        Stream.concat(
                        Arrays.stream(FactType.values()).map(FactType::body),
                        Arrays.stream(DetentionDetails.class.getPermittedSubclasses()))
                .forEach(type -> collect(type, seen, found));
        return found.stream();
    }

    private static void collect(Type type, Set<Type> seen, Set<Class<?>> found) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(each -> collect(each, seen, found));
            case Class<?> single when Code.class.isAssignableFrom(single) -> found.add(single);
            case Class<?> single
            when single.isRecord() ->
                Arrays.stream(single.getRecordComponents())
                        .forEach(component -> collect(component.getGenericType(), seen, found));
            default -> {
                // texts, numbers and times have no codes
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codeTypes")
    void everyCodeHasItsLabelsInTheOrderOfTheContract(Class<? extends Code> type) {
        var wire = Arrays.stream(type.getEnumConstants()).map(Code::wire).toList();

        assertThat(codes.labels(listOf(type)).keySet()).containsExactlyElementsOf(wire);
    }

    @Test
    void milestonesRegionsAndTypesOfFactHaveLabelsToo() {
        assertThat(codes.labels("fact_type").keySet())
                .containsExactlyElementsOf(Arrays.stream(FactType.values())
                        .map(FactType::shortName)
                        .toList());
        assertThat(codes.labels("milestone").keySet()).containsExactlyElementsOf(Milestones.ALL);
        assertThat(codes.labels("region").keySet())
                .containsExactlyElementsOf(
                        Regions.standard().all().stream().map(Region::code).toList());
    }

    @Test
    void thereAreNoListsThatNothingUses() {
        // A profile says yes or no of wantedAbroad; what that means has names.
        // By what figures are asked, and what they tell beside the codes of events, has names for those who read them.
        var used =
                new HashSet<>(Set.of("milestone", "region", "fact_type", "wanted_abroad", "dimension", "figure_value"));
        codeTypes().forEach(type -> used.add(listOf(type)));

        assertThat(codes.all().keySet()).isEqualTo(used);
    }

    @Test
    void everyLabelIsWrittenInItsOwnScript() {
        assertThat(codes.all().values())
                .allSatisfy(list -> assertThat(list.values()).allSatisfy(labels -> {
                    assertThat(labels.kk()).matches(CYRILLIC);
                    assertThat(labels.ru()).matches(CYRILLIC).doesNotContainPattern(KAZAKH_ALONE);
                    assertThat(labels.en()).matches(LATIN);
                }));
    }

    @Test
    void labelsAreChosenByLanguageWithEnglishForAllOthers() {
        var torture = codes.label("category", "torture");

        assertThat(torture.in(Locale.of("kk", "KZ"))).isEqualTo("азаптау");
        assertThat(torture.in(Locale.of("ru"))).isEqualTo("пытка");
        assertThat(torture.in(Locale.FRENCH)).isEqualTo("torture");
        assertThat(codes.label("category", "not_yet_known").kk()).isEqualTo("not_yet_known");
    }

    private static String listOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
