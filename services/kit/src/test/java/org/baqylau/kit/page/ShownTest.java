package org.baqylau.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.baqylau.kit.language.Language;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final Locale KK = Language.KK.locale();
    private static final Locale RU = Language.RU.locale();
    private static final Locale EN = Language.EN.locale();
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Test
    void writesDatesInWords() {
        var date = LocalDate.parse("2012-03-01");

        assertThat(Shown.date(date, KK)).isEqualTo("2012\u202fж. 1 наурыз");
        assertThat(Shown.date(date, RU)).isEqualTo("1 марта 2012\u202fг.");
        assertThat(Shown.date(date, EN)).isEqualTo("1 March 2012");
    }

    @Test
    void writesMomentsByTheClockOfTheirPlace() {
        assertThat(Shown.moment(Instant.parse("2024-02-29T17:30:00Z"), ALMATY, EN))
                .isEqualTo("29 February 2024, 23:30");
        assertThat(Shown.moment(Instant.parse("2024-02-29T18:30:00Z"), ALMATY, EN))
                .isEqualTo("29 February 2024, 23:30");
        assertThat(Shown.time(Instant.parse("2024-02-29T19:05:59Z"), ALMATY)).isEqualTo("00:05");
    }

    @Test
    void writesAStatedTimeAsItWasStatedToTheSecond() {
        assertThat(Shown.stated("2024-03-01T00:30:05+05:00", EN)).isEqualTo("1 March 2024, 00:30:05 +05:00");
        assertThat(Shown.stated("2012-03-01T23:59:59.5Z", KK)).isEqualTo("2012\u202fж. 1 наурыз, 23:59:59 +00:00");
    }

    @Test
    void writesNumbersWithAllTheirDecimalsAndNoOthers() {
        assertThat(Shown.number(1_234_567, EN)).isEqualTo("1,234,567");
        assertThat(Shown.number(1_234_567L, RU)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(Shown.number(new BigDecimal("1234.5000"), EN)).isEqualTo("1,234.5000");
        assertThat(Shown.number(new BigDecimal("0.1"), RU)).isEqualTo("0,1");
        assertThat(Shown.number(new BigDecimal("1E3"), KK)).isEqualTo("1\u00a0000");
    }
}
