package org.baqylau.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2012-03-11T15:00:00+06:00, 2012-03-11T09:00:00Z",
        "2012-03-11T15:00:00Z, 2012-03-11T15:00:00Z",
        "2012-03-11t15:00:00z, 2012-03-11T15:00:00Z",
        "2012-03-11T15:00:00+00:00, 2012-03-11T15:00:00Z",
        "2012-02-29T23:59:59.999999999-18:00, 2012-03-01T17:59:59.999999999Z",
        "1900-01-01T00:00:00.5+05:30, 1899-12-31T18:30:00.5Z",
        "2199-12-31T23:59:59+18:00, 2199-12-31T05:59:59Z"
    })
    void keepsTheTextAndKnowsTheInstant(String text, Instant instant) {
        var time = StatedTime.parse(text);

        assertThat(time.text()).isEqualTo(text);
        assertThat(time.instant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2012-03-11",
                "2012-03-11T15:00:00",
                "2012-03-11T15:00+06:00",
                "2012-03-11 15:00:00+06:00",
                "2012-02-30T15:00:00+06:00",
                "2011-02-29T15:00:00+06:00",
                "2012-13-01T15:00:00+06:00",
                "2012-03-11T24:00:00+06:00",
                "2012-03-11T15:60:00+06:00",
                "2012-06-30T23:59:60Z",
                "2012-03-11T15:00:00.+06:00",
                "2012-03-11T15:00:00.0000000001+06:00",
                "2012-03-11T15:00:00,5+06:00",
                "2012-03-11T15:00:00+0600",
                "2012-03-11T15:00:00+6:00",
                "2012-03-11T15:00:00-00:00",
                "2012-03-11T15:00:00+18:01",
                "2012-03-11T15:00:00+19:00",
                "2012-03-11T15:00:00+05:60",
                "2012-03-11T15:00:00+06:00[Asia/Almaty]",
                "2012-03-11T15:00:00Z ",
                "1899-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "+2012-03-11T15:00:00Z",
                "২০১২-03-11T15:00:00Z"
            })
    void refusesWhatIsNoTimeWithOffset(String text) {
        assertThatExceptionOfType(MalformedEvent.class)
                .isThrownBy(() -> StatedTime.parse(text))
                .extracting(refusal -> refusal.violation().flaw())
                .isEqualTo(Flaw.BAD_FORMAT);
    }

    @Test
    void theDoubledHourOfAlmatyIsToldApartByItsOffset() {
        var first = StatedTime.parse("2024-02-29T23:30:00+06:00");
        var second = StatedTime.parse("2024-02-29T23:30:00+05:00");

        assertThat(first).isNotEqualTo(second);
        assertThat(second.instant()).isEqualTo(first.instant().plusSeconds(3600));
    }

    @Test
    void isEqualByItsTextAlone() {
        assertThat(StatedTime.parse("2012-03-11T15:00:00+06:00"))
                .isEqualTo(StatedTime.parse("2012-03-11T15:00:00+06:00"))
                .hasSameHashCodeAs(StatedTime.parse("2012-03-11T15:00:00+06:00"))
                .isNotEqualTo(StatedTime.parse("2012-03-11T09:00:00Z"));
    }

    @Test
    void statesAnInstantInAnOffset() {
        assertThat(StatedTime.of(Instant.parse("2012-03-11T09:00:00Z"), ZoneOffset.ofHours(6)))
                .hasToString("2012-03-11T15:00:00+06:00");
        assertThat(StatedTime.of(Instant.parse("2012-03-11T09:00:00.25Z"), ZoneOffset.UTC))
                .hasToString("2012-03-11T09:00:00.250Z");
    }
}
