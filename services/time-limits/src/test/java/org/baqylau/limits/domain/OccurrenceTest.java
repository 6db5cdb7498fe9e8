package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    private static final Limits RELATIVES = KzLimits.only("KZ-RELATIVE-12H");

    @Test
    void isANumberInTheOrderOfTimeWheneverAnEarlierStartIsRecorded() {
        var detention = aDetention()
                .register("apprehended", "2012-03-01T08:00:00+06:00")
                .register("placed", "2012-03-01T10:00:00+06:00")
                .register("transferred", "2012-03-05T10:00:00+06:00");
        assertThat(starts(detention)).containsExactly("1 2012-03-01T04:00:00Z", "2 2012-03-05T04:00:00Z");

        detention.recorded("2012-03-06T00:00:00Z").register("transferred", "2012-03-03T10:00:00+06:00");

        assertThat(starts(detention))
                .containsExactly("1 2012-03-01T04:00:00Z", "2 2012-03-03T04:00:00Z", "3 2012-03-05T04:00:00Z");
    }

    private static List<String> starts(ADetention detention) {
        return Courses.of(detention.dossier(), RELATIVES).stream()
                .map(course -> course.key().occurrence() + " "
                        + Objects.requireNonNull(course.reading().start()).at().first())
                .toList();
    }
}
