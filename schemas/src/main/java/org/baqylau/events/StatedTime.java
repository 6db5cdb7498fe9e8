package org.baqylau.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * An instant as somebody stated it: RFC 3339 with offset, years 1900 to 2199, at most nine decimals of a second. Leap
 * seconds are refused, because no clock of the limits counts them, and so is {@code -00:00}, which says that the offset
 * is not known. Two are equal when their texts are: the same instant
 * in another offset was stated otherwise.
 */
public final class StatedTime {
    private static final int DATE_AND_TIME = 19;
    private static final String WANTED = "date-time";

    private final String text;
    private final Instant instant;
    private final ZoneOffset offset;

    private StatedTime(String text, Instant instant, ZoneOffset offset) {
        this.text = text;
        this.instant = instant;
        this.offset = offset;
    }

    /** Refuses what is not such a time with {@link MalformedEvent}. */
    public static StatedTime parse(String text) {
        var length = text.length();
        if (length < DATE_AND_TIME + 1 || length > DATE_AND_TIME + 16 || !separated(text)) {
            throw malformed();
        }
        var seconds = secondOfDay(text);
        var end = DATE_AND_TIME;
        var nanos = 0;
        if (text.charAt(end) == '.') {
            end++;
            var start = end;
            while (end < length && isDigit(text.charAt(end))) {
                end++;
            }
            nanos = nanos(text, start, end);
        }
        var offset = offset(text, end);
        var epochSecond = day(text).toEpochDay() * 86_400L + seconds - offset.getTotalSeconds();
        return new StatedTime(text, Instant.ofEpochSecond(epochSecond, nanos), offset);
    }

    /** The instant as one would state it in this offset. */
    public static StatedTime of(Instant instant, ZoneOffset offset) {
        var there = OffsetDateTime.ofInstant(instant, offset);
        var text = new StringBuilder(there.toLocalDateTime().toString());
        if (there.getSecond() == 0 && there.getNano() == 0) {
            text.append(":00");
        }
        return parse(text.append(offset.getId()).toString());
    }

    /** As it was stated, to the letter. */
    public String text() {
        return text;
    }

    /** Fractions of the second are kept. */
    public Instant instant() {
        return instant;
    }

    public ZoneOffset offset() {
        return offset;
    }

    private static boolean separated(String text) {
        var t = text.charAt(10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (t == 'T' || t == 't')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** The local day of a date in the form of RFC 3339; days that do not exist are refused. */
    static LocalDate day(String text) {
        try {
            var year = number(text, 0, 4);
            if (year < 1900 || year > 2199) {
                throw malformed();
            }
            return LocalDate.of(year, number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    private static int secondOfDay(String text) {
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw malformed();
        }
        return (hour * 60 + minute) * 60 + second;
    }

    private static int nanos(String text, int start, int end) {
        if (end == start || end - start > 9) {
            throw malformed();
        }
        var nanos = number(text, start, end);
        for (var digits = end - start; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int at) {
        var left = text.length() - at;
        if (left == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
            return ZoneOffset.UTC;
        }
        if (left != 6 || (text.charAt(at) != '+' && text.charAt(at) != '-') || text.charAt(at + 3) != ':') {
            throw malformed();
        }
        var hours = number(text, at + 1, at + 3);
        var minutes = number(text, at + 4, at + 6);
        if (minutes > 59 || hours > 18 || (hours == 18 && minutes > 0)) {
            throw malformed();
        }
        var seconds = (hours * 60 + minutes) * 60;
        if (seconds == 0 && text.charAt(at) == '-') {
            throw malformed();
        }
        return ZoneOffset.ofTotalSeconds(text.charAt(at) == '-' ? -seconds : seconds);
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = text.charAt(i);
            if (!isDigit(digit)) {
                throw malformed();
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static MalformedEvent malformed() {
        return new MalformedEvent("", Flaw.BAD_FORMAT, WANTED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatedTime time && text.equals(time.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
