package org.baqylau.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baqylau.kit.problem.Coded;
import org.baqylau.kit.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** Every text of a module is there in Kazakh, Russian and English, and is a translation. Each module with texts extends it. */
public abstract class MessagesTest {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

    /** The module's package, such as {@code org.baqylau.intake}. */
    protected abstract String root();

    /** Keys whose text is the same in all languages, such as names and units. */
    protected Set<String> untranslated() {
        return Set.of();
    }

    @Test
    void everyKeyHasEveryLanguage() {
        assertThat(faults((key, texts) -> texts.keySet().equals(Set.copyOf(LANGUAGES))))
                .isEmpty();
    }

    @Test
    void kazakhAndRussianAreTranslations() {
        assertThat(faults((key, texts) -> untranslated().contains(key.substring(key.indexOf(':') + 1))
                        || !WORDS.matcher(texts.getOrDefault("en", "")).find()
                        || (isCyrillic(texts.get("kk")) && isCyrillic(texts.get("ru")))))
                .isEmpty();
    }

    @Test
    void everyLanguageMentionsTheSameArguments() {
        assertThat(faults((key, texts) -> texts.values().stream()
                                .map(MessagesTest::placeholders)
                                .distinct()
                                .count()
                        == 1))
                .isEmpty();
    }

    @Test
    void everyCodeHasItsTexts() throws IOException {
        var missing = new TreeSet<String>();
        for (var type : classes(Coded.class)) {
            for (var constant : type.reflect().getEnumConstants()) {
                var code = (Coded) constant;
                var texts = read(code.texts() + "_en.properties");
                var keys = code instanceof ProblemCode
                        ? List.of(code.code() + ".title", code.code() + ".detail")
                        : List.of(code.code());
                keys.stream()
                        .filter(key -> !texts.containsKey(key))
                        .forEach(key -> missing.add(code.texts() + ":" + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    private interface Rule {
        boolean holds(String key, Map<String, String> textByLanguage);
    }

    private List<String> faults(Rule rule) {
        var texts = texts();
        assertThat(texts).as("texts of " + root()).isNotEmpty();
        return texts.entrySet().stream()
                .filter(text -> !rule.holds(text.getKey(), text.getValue()))
                .map(text -> text.getKey() + " " + text.getValue())
                .toList();
    }

    /** Text by language by key, over all bundles of the module. */
    private Map<String, Map<String, String>> texts() {
        try {
            var texts = new TreeMap<String, Map<String, String>>();
            for (var type : classes(MessageBundle.class)) {
                var bundle = type.getAnnotationOfType(MessageBundle.class).value();
                for (var method : type.getMethods()) {
                    method.tryGetAnnotationOfType(Message.class)
                            .ifPresent(message -> put(texts, bundle, method.getName(), "en", message.value()));
                }
                for (var language : List.of("kk", "ru")) {
                    read("messages/" + bundle + "_" + language + ".properties")
                            .forEach((key, text) -> put(texts, bundle, key, language, text));
                }
            }
            for (var bundle : plainBundles()) {
                for (var language : LANGUAGES) {
                    read("problems/" + bundle + "_" + language + ".properties")
                            .forEach((key, text) -> put(texts, bundle, key, language, text));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(
            Map<String, Map<String, String>> texts, String bundle, String key, String language, String text) {
        texts.computeIfAbsent(bundle + ":" + key, absent -> new LinkedHashMap<>())
                .put(language, text);
    }

    /** Enums or bundle interfaces of the module. */
    private List<JavaClass> classes(Class<?> kind) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root()).stream()
                        .filter(type -> kind.isAnnotation()
                                ? type.isAnnotatedWith(kind.getName())
                                : type.isEnum() && type.isAssignableTo(kind))
                        .toList();
    }

    private static Set<String> plainBundles() throws IOException {
        var folder = Path.of("target/classes/problems");
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_(kk|ru|en)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> read(String file) throws IOException {
        var path = Path.of("target/classes", file);
        var properties = new Properties();
        if (Files.exists(path)) {
            try (var in = Files.newBufferedReader(path, UTF_8)) {
                properties.load(in);
            }
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static boolean isCyrillic(@org.jspecify.annotations.Nullable String text) {
        return text != null && CYRILLIC.matcher(text).find();
    }

    private static List<String> placeholders(String text) {
        var found = new ArrayList<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        found.sort(null);
        return found.stream().distinct().toList();
    }
}
