package org.baqylau.local.sample;

import java.time.LocalDate;
import java.time.Year;

/** When things happen within a year and a day. */
final class Days {

    private static final int HOUR = 3_600;
    private static final int DEAD_OF_NIGHT = 7;

    private Days() {}

    /** The day of one of a year's many: evenly spread, in the order of their indexes. */
    static LocalDate of(int year, int index, int count) {
        long length = Year.of(year).length();
        return LocalDate.ofYearDay(year, 1 + (int) (index * length / count));
    }

    /** A second of the day; less happens between midnight and seven. */
    static int second(Chance chance) {
        int second = chance.below(24 * HOUR);
        return second < DEAD_OF_NIGHT * HOUR && chance.hit(600) ? chance.below(24 * HOUR) : second;
    }

    /** A second between two hours of the day. */
    static int between(Chance chance, int fromHour, int toHour) {
        return chance.between(fromHour * HOUR, toHour * HOUR - 1);
    }
}
