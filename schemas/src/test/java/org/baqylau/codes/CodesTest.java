package org.baqylau.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.baqylau.events.Code;
import org.baqylau.events.FactType;
import org.baqylau.events.Milestones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}0-9 ()\\-]+");
    /** Letters that Russian does not have; one official Russian name, that of Zhetysu, has an і all the same. */
    private static final Pattern KAZAKH_ALONE = Pattern.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһ]");

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9 ()'\\-]+");

    /**
     * Lists whose codes are no types of this module: those in which a profile and figures speak, and those of answers,
     * which the OpenAPI document names.
     */
    private static final Set<String> OF_NO_TYPE_HERE = Set.of(
            "milestone",
            "region",
            "fact_type",
            "wanted_abroad",
            "dimension",
            "figure_value",
            "visit_state",
            "case_state",
            "detention_state",
            "flag",
            "reconciliation_status");

    private final Codes codes = Codes.standard();

    /** Every type of code of this module, wherever it stands. */
    static List<Class<?>> codeTypes() throws Exception {
        var classes = Path.of(
                Code.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var found = new ArrayList<Class<?>>();
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                var name = classes.relativize(file).toString().replace(File.separatorChar, '.');
                var type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (type.isEnum() && Code.class.isAssignableFrom(type)) {
                    found.add(type);
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(50);
        return found;
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
    void thereAreNoListsThatNothingUses() throws Exception {
        var used = new HashSet<>(OF_NO_TYPE_HERE);
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

    /** As in {@code facility_type}; the states of a standing complaint are {@code complaint_state}. */
    private static String listOf(Class<?> type) {
        var whose = type.getEnclosingClass();
        var name = (whose == null ? "" : whose.getSimpleName().replace("Standing", "")) + type.getSimpleName();
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
