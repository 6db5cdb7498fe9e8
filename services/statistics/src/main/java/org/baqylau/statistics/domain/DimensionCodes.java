package org.baqylau.statistics.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The codes of a dimension as somebody writes them, spelled as cells hold them. */
public final class DimensionCodes {

    private static final int LONGEST_ARTICLE = 200;

    /** What a fact says of it in its own words, which may hold commas. */
    private static final Set<String> FREE = Set.of("article");

    private DimensionCodes() {}

    /** @param texts each one code; of all but free texts also several, parted by commas */
    public static List<String> of(String dimension, List<String> texts) {
        var codes = FREE.contains(dimension)
                ? texts.stream().map(DimensionCodes::article)
                : texts.stream().flatMap(DimensionCodes::parted).map(String::strip);
        return codes.filter(code -> !code.isEmpty()).toList();
    }

    /** One text has to name them all: of free texts a comma before a blank is their own, any other parts two. */
    public static List<String> ofOne(String dimension, String text) {
        return of(dimension, FREE.contains(dimension) ? List.of(text.split(",(?=\\S)", -1)) : List.of(text));
    }

    private static Stream<String> parted(String text) {
        return Arrays.stream(text.split(",", -1));
    }

    /** Cells are found by their codes, and so have room for the name of an article, not for its text. */
    static String article(String text) {
        String name = text.replaceAll("\\p{Cntrl}", " ");
        return name.codePointCount(0, name.length()) <= LONGEST_ARTICLE
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_ARTICLE));
    }

    /** No code has a control character, nor has a text as cells hold it. */
    public static boolean canBe(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
