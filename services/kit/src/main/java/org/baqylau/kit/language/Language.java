package org.baqylau.kit.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that the system speaks. */
public enum Language {
    KK("Қазақша"),
    RU("Русский"),
    EN("English");

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The best of the three for an Accept-Language header; English where it names none of them or is no such header. */
    public static Language accepted(@Nullable String header) {
        if (header == null) {
            return EN;
        }
        try {
            return of(code(Locale.lookup(Locale.LanguageRange.parse(header), LOCALES)))
                    .orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }

    private static @Nullable String code(@Nullable Locale locale) {
        return locale == null ? null : locale.getLanguage();
    }
}
