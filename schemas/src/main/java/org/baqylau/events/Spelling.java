package org.baqylau.events;

/** How ids, words and texts may be spelled. */
public final class Spelling {
    static final int LONGEST_ID = 64;

    private Spelling() {}

    /** 1 to 64 characters of {@code A-Z a-z 0-9 . _ -}, not {@code .} or {@code ..}. */
    public static boolean isId(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID || id.equals(".") || id.equals("..")) {
            return false;
        }
        for (var i = 0; i < id.length(); i++) {
            var c = id.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Neither control characters, which PostgreSQL cannot keep, nor halves of a character, which UTF-8 cannot. */
    static boolean isWritable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c == 0x7F) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The form {@code <jurisdiction>.<name>}, such as {@code GE.charge_brought}. */
    static boolean isDeclaredMilestone(String milestone) {
        var dot = milestone.indexOf('.');
        var declared = dot >= 1 && dot <= 16 && isLetter(milestone.charAt(0)) && isWord(milestone, dot + 1, 47);
        for (var i = 0; declared && i < dot; i++) {
            declared = isLetterOrDigit(milestone.charAt(i)) || milestone.charAt(i) == '-';
        }
        return declared;
    }

    /** base64 or base64url. */
    static boolean isBase64(String text) {
        var end = text.length();
        while (end > 0 && text.length() - end < 2 && text.charAt(end - 1) == '=') {
            end--;
        }
        var good = end > 0;
        for (var i = 0; good && i < end; i++) {
            good = isLetterOrDigit(text.charAt(i)) || "+/-_".indexOf(text.charAt(i)) >= 0;
        }
        return good;
    }

    /** Small letters, digits and underscores from here on, a letter first. */
    static boolean isWord(String text, int start, int most) {
        var length = text.length() - start;
        if (length < 1 || length > most || text.charAt(start) < 'a' || text.charAt(start) > 'z') {
            return false;
        }
        for (var i = start; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
