package org.baqylau.kit.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts kept as UTF-8 property files, one per language: {@code problems/kit} stands for {@code problems/kit_kk.properties} and so on. */
@ApplicationScoped
public class Texts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");

    private final Map<String, Map<String, String>> bundles = new ConcurrentHashMap<>();

    /**
     * The text of a key with {@code {0}}, {@code {1}} … replaced by the arguments; nothing else in it is special.
     *
     * @throws IllegalStateException where the file or the key is missing: a fault of the build, not of the request
     */
    public String text(String bundle, Language language, String key, List<?> arguments) {
        var file = bundle + "_" + language.code() + ".properties";
        var text = bundles.computeIfAbsent(file, Texts::load).get(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + file);
        }
        return ARGUMENT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(argument(found.group(), found.group(1), arguments)));
    }

    /** An argument may itself look like a place for one: it is put in as it is. */
    private static String argument(String place, String number, List<?> arguments) {
        int index = Integer.parseInt(number);
        return index < arguments.size() ? String.valueOf(arguments.get(index)) : place;
    }

    private static Map<String, String> load(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
