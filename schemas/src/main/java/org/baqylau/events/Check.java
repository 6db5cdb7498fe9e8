package org.baqylau.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the types refuse; the JSON Schemas state the same, and tests hold the two together. Absent values pass. */
final class Check {
    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ACCOUNT = 255;
    private static final int LONGEST_CIPHERTEXT = 1_400_000;
    private static final int MOST_DECIMALS = 18;

    private Check() {}

    static void id(String field, @Nullable String id) {
        if (id != null && !Spelling.isId(id)) {
            throw MalformedEvent.in(field, Flaw.BAD_FORMAT, "id");
        }
    }

    static List<String> ids(String field, List<String> ids) {
        for (var i = 0; i < ids.size(); i++) {
            if (!Spelling.isId(ids.get(i))) {
                throw MalformedEvent.in(Integer.toString(i), Flaw.BAD_FORMAT, "id")
                        .under(field);
            }
        }
        return List.copyOf(ids);
    }

    /** A word such as a limit pack declares: small letters, digits and underscores, a letter first. */
    static void word(String field, @Nullable String word) {
        if (word != null && !Spelling.isWord(word, 0, Spelling.LONGEST_ID)) {
            throw MalformedEvent.in(field, Flaw.BAD_FORMAT, "word");
        }
    }

    /** A milestone of the contract, or one of the form {@code <jurisdiction>.<name>}. */
    static void milestone(String field, @Nullable String milestone) {
        if (milestone == null || Milestones.NAMES.contains(milestone)) {
            return;
        }
        if (!Spelling.isDeclaredMilestone(milestone)) {
            throw MalformedEvent.in(field, Flaw.UNKNOWN_CODE);
        }
    }

    static void region(String field, @Nullable String region) {
        if (region != null && !RegionCodes.ALL.contains(region)) {
            throw MalformedEvent.in(field, Flaw.UNKNOWN_CODE);
        }
    }

    /** ISO 4217. */
    static void currency(String field, String currency) {
        if (currency.length() != 3 || !currency.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw MalformedEvent.in(field, Flaw.BAD_FORMAT, "currency");
        }
    }

    static void account(String field, String account) {
        text(field, account, 1, LONGEST_ACCOUNT);
    }

    static void text(String field, String text) {
        text(field, text, 1, LONGEST_TEXT);
    }

    static void words(String field, @Nullable String text) {
        if (text != null) {
            text(field, text, 1, LONGEST_TEXT);
        }
    }

    static void optionalText(String field, @Nullable String text) {
        if (text != null) {
            text(field, text, 0, LONGEST_TEXT);
        }
    }

    private static void text(String field, String text, int least, int most) {
        if (text.length() < least) {
            throw MalformedEvent.in(field, Flaw.TOO_SMALL, Integer.toString(least));
        }
        if (text.length() > most && text.codePointCount(0, text.length()) > most) {
            throw MalformedEvent.in(field, Flaw.TOO_LARGE, Integer.toString(most));
        }
        if (!Spelling.isWritable(text)) {
            throw MalformedEvent.in(field, Flaw.BAD_FORMAT, "text");
        }
    }

    static void base64(String field, String text) {
        if (text.length() > LONGEST_CIPHERTEXT || !Spelling.isBase64(text)) {
            throw MalformedEvent.in(field, Flaw.BAD_FORMAT, "base64");
        }
    }

    static void count(String field, @Nullable Integer count) {
        if (count != null && count < 0) {
            throw MalformedEvent.in(field, Flaw.TOO_SMALL, "0");
        }
    }

    static void positive(String field, int number) {
        if (number < 1) {
            throw MalformedEvent.in(field, Flaw.TOO_SMALL, "1");
        }
    }

    static void number(String field, @Nullable BigDecimal number, long least, long most) {
        if (number == null) {
            return;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0) {
            throw MalformedEvent.in(field, Flaw.TOO_SMALL, Long.toString(least));
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw MalformedEvent.in(field, Flaw.TOO_LARGE, Long.toString(most));
        }
        if (number.scale() > MOST_DECIMALS && number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw MalformedEvent.in(field, Flaw.TOO_PRECISE, Integer.toString(MOST_DECIMALS));
        }
    }

    static void date(String field, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > 2199)) {
            throw MalformedEvent.in(field, Flaw.BAD_FORMAT, "date");
        }
    }

    static void onlyTrue(String field, @Nullable Boolean value) {
        if (value != null && !value) {
            throw MalformedEvent.in(field, Flaw.UNKNOWN_CODE);
        }
    }

    static <T> List<T> size(String field, List<T> list, int least, int most) {
        if (list.size() < least) {
            throw MalformedEvent.in(field, Flaw.TOO_SMALL, Integer.toString(least));
        }
        if (list.size() > most) {
            throw MalformedEvent.in(field, Flaw.TOO_LARGE, Integer.toString(most));
        }
        return List.copyOf(list);
    }

    /** Keeps the order in which the dimensions were stated. */
    static Map<String, String> breakdown(String field, Map<String, String> breakdown) {
        breakdown.forEach((name, code) -> {
            if (!Spelling.isId(name)) {
                throw MalformedEvent.in(name, Flaw.BAD_FORMAT, "id").under(field);
            }
            try {
                text(name, code);
            } catch (MalformedEvent e) {
                throw e.under(field);
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(breakdown));
    }

    static void exactlyOne(String firstField, @Nullable Object first, String secondField, @Nullable Object second) {
        if ((first == null) == (second == null)) {
            throw new MalformedEvent("", Flaw.EXACTLY_ONE, firstField, secondField);
        }
    }

    static void atLeastOne(String firstField, @Nullable Object first, String secondField, @Nullable Object second) {
        if (first == null && second == null) {
            throw new MalformedEvent("", Flaw.AT_LEAST_ONE, firstField, secondField);
        }
    }

    /** The one that is given, of two of which exactly one is. */
    static String given(@Nullable String first, @Nullable String second) {
        if (first != null) {
            return first;
        }
        if (second != null) {
            return second;
        }
        throw new IllegalStateException("neither is given");
    }
}
