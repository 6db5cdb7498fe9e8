package org.baqylau.limits.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a limit lasts, as ISO 8601 writes it: by the clock, by the calendar, or either ({@code P3D}).
 *
 * @param clock null where only the calendar tells, as with months
 * @param calendar null where it has hours
 */
public record Length(@Nullable Duration clock, @Nullable Period calendar) {

    /** The longest that is taken, in days. */
    public static final int MOST_DAYS = 36_525;

    private static final int MOST_MONTHS = 1_200;

    /** Empty where the text is none. */
    public static Optional<Length> parse(String text) {
        var calendar = period(text);
        var clock = duration(text);
        if (clock == null && calendar != null && calendar.toTotalMonths() == 0) {
            clock = Duration.ofDays(days(calendar));
        }
        return clock == null && calendar == null ? Optional.empty() : Optional.of(new Length(clock, calendar));
    }

    private static @Nullable Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Beside whole months. */
    private static int days(Period calendar) {
        return (int) calendar.get(ChronoUnit.DAYS);
    }

    /** Whether it lies ahead, and within a century. */
    public boolean inRange() {
        if (clock != null) {
            return clock.isPositive() && clock.compareTo(Duration.ofDays(MOST_DAYS)) <= 0;
        }
        return calendar != null
                && !calendar.isNegative()
                && !calendar.isZero()
                && calendar.toTotalMonths() <= MOST_MONTHS
                && days(calendar) <= MOST_DAYS;
    }

    /** The same reckoning over this length; empty where it has none, or counts in other units. */
    public Optional<Reckoning> in(Reckoning reckoning) {
        return Optional.ofNullable(
                switch (reckoning) {
                    case Reckoning.Elapsed _ -> clock == null ? null : new Reckoning.Elapsed(clock);
                    case Reckoning.Immediate _ -> clock == null ? null : new Reckoning.Immediate(clock);
                    case Reckoning.Recurring _ -> clock == null ? null : new Reckoning.Recurring(clock, clock);
                    case Reckoning.Excluding(var _, var exclusions) ->
                        clock == null ? null : new Reckoning.Excluding(clock, exclusions);
                    case Reckoning.Cumulative(var _, var interruptedBy) ->
                        clock == null ? null : new Reckoning.Cumulative(clock, interruptedBy);
                    case Reckoning.BusinessHours(var _, var hours, var ifClosed) ->
                        clock == null ? null : new Reckoning.BusinessHours(clock, hours, ifClosed);
                    case Reckoning.RelativeTo(var other, var _) ->
                        clock == null ? null : new Reckoning.RelativeTo(other, clock);
                    case Reckoning.CalendarDay _ ->
                        calendar == null || calendar.toTotalMonths() != 0
                                ? null
                                : new Reckoning.CalendarDay(days(calendar));
                    case Reckoning.CalendarMonth _ ->
                        calendar == null || days(calendar) != 0
                                ? null
                                : new Reckoning.CalendarMonth((int) calendar.toTotalMonths());
                    case Reckoning.EventOrder _, Reckoning.Frequency _ -> null;
                });
    }
}
