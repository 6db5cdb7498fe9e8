package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.baqylau.events.Precision;
import org.baqylau.events.StatedTime;
import org.junit.jupiter.api.Test;

class ClaimedTimeTest {

    @Test
    void aTimeToTheSecondIsThatInstantWithFractionsCutOff() {
        var claimed = ClaimedTime.of(StatedTime.parse("2012-03-01T10:20:30.999999999+06:00"), null);

        assertThat(claimed.precision()).isEqualTo(Precision.SECOND);
        assertThat(claimed.exact()).isTrue();
        assertThat(claimed.first()).isEqualTo("2012-03-01T04:20:30Z");
        assertThat(claimed.last()).isEqualTo(claimed.first());
    }

    @Test
    void aTimeToTheMinuteStandsForEverySecondOfIt() {
        assertRange("2012-03-01T10:20:30+06:00", Precision.MINUTE, "2012-03-01T04:20:00Z", "2012-03-01T04:20:59Z");
    }

    @Test
    void secondsOfZeroSayNothingOfTheMinute() {
        assertRange("2012-03-01T10:20:00+06:00", Precision.MINUTE, "2012-03-01T04:20:00Z", "2012-03-01T04:20:59Z");
    }

    @Test
    void anHourIsCutInTheOffsetOfTheClaim() {
        assertRange("2012-03-01T10:20:30+05:30", Precision.HOUR, "2012-03-01T04:30:00Z", "2012-03-01T05:29:59Z");
    }

    @Test
    void aDayIsCutInTheOffsetOfTheClaim() {
        assertRange("2012-03-01T01:20:30+06:00", Precision.DAY, "2012-02-29T18:00:00Z", "2012-03-01T17:59:59Z");
    }

    private static void assertRange(String stated, Precision precision, String first, String last) {
        var claimed = ClaimedTime.of(StatedTime.parse(stated), precision);

        assertThat(claimed.first()).isEqualTo(Instant.parse(first));
        assertThat(claimed.last()).isEqualTo(Instant.parse(last));
        assertThat(claimed.exact()).isFalse();
    }
}
