package org.baqylau.codes;

import java.util.Locale;

/** One name in the three languages of the system. */
public record Labels(String kk, String ru, String en) {

    /** The name in this language, in English where the language is none of the three. */
    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "kk" -> kk;
            case "ru" -> ru;
            default -> en;
        };
    }
}
