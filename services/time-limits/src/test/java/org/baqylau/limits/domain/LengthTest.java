package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a limit lasts, as a client writes it. */
class LengthTest {

    @Test
    void hoursGoByTheClockMonthsByTheCalendarDaysByEither() {
        assertThat(Length.parse("PT48H")).contains(new Length(Duration.ofDays(2), null));
        assertThat(Length.parse("P2M")).contains(new Length(null, Period.ofMonths(2)));
        assertThat(Length.parse("P3D")).contains(new Length(Duration.ofDays(3), Period.ofDays(3)));
        assertThat(Length.parse("P1W")).contains(new Length(Duration.ofDays(7), Period.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48", "48h", "P", "PT", "PT1X", "PT99999999999999999999H"})
    void refusesWhatIsNone(String text) {
        assertThat(Length.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0S",
                "P0D",
                "P0M",
                "-PT3H",
                "PT-3H",
                "P-1D",
                "P1M-1D",
                "P101Y",
                "P36526D",
                "P9999999999D",
                "PT876601H"
            })
    void whatEndsAtOnceBeforeOrAfterACenturyIsOutOfRange(String text) {
        assertThat(Length.parse(text))
                .hasValueSatisfying(length -> assertThat(length.inRange()).isFalse());
    }

    @Test
    void fitsTheClocksThatCountInItsUnits() {
        var hours = Length.parse("PT48H").orElseThrow();
        var days = Length.parse("P3D").orElseThrow();
        var months = Length.parse("P1Y2M").orElseThrow();

        assertThat(hours.in(new Reckoning.Elapsed(Duration.ofDays(3))))
                .contains(new Reckoning.Elapsed(Duration.ofDays(2)));
        assertThat(days.in(new Reckoning.CalendarDay(5))).contains(new Reckoning.CalendarDay(3));
        assertThat(months.in(new Reckoning.CalendarMonth(6))).contains(new Reckoning.CalendarMonth(14));
        assertThat(days.in(new Reckoning.RelativeTo("X", Duration.ofHours(1))))
                .contains(new Reckoning.RelativeTo("X", Duration.ofDays(3)));

        assertThat(hours.in(new Reckoning.CalendarDay(5))).isEmpty();
        assertThat(days.in(new Reckoning.CalendarMonth(5))).isEmpty();
        assertThat(months.in(new Reckoning.Elapsed(Duration.ofHours(1)))).isEmpty();
        assertThat(months.in(new Reckoning.CalendarDay(1))).isEmpty();
        assertThat(hours.in(new Reckoning.EventOrder(List.of("released")))).isEmpty();
        assertThat(days.in(new Reckoning.Frequency(1, 4))).isEmpty();
    }
}
