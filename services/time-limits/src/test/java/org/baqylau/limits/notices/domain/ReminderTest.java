package org.baqylau.limits.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.AlertBand;
import org.baqylau.events.AlertState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told of what, and for how long it is tried. */
class ReminderTest {

    private static final Instant ASKED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Map<Kind, Instant> ON = Map.of(Kind.EMAIL, ASKED);

    @Test
    void tellsWhoAskedForTheBandInTheirTerritory() {
        assertThat(told(breach("KZ-KAR", AlertState.OPEN, ASKED), asked(null, Set.of(), AlertBand.BREACHED)))
                .isTrue();
        assertThat(told(
                        breach("KZ-KAR", AlertState.OPEN, ASKED),
                        asked(Set.of("KZ-KAR"), Set.of(), AlertBand.BREACHED)))
                .isTrue();
        assertThat(told(breach("KZ-KAR", AlertState.OPEN, ASKED), asked(null, Set.of(), AlertBand.UNDER_1H)))
                .isFalse();
        assertThat(told(
                        breach("KZ-KAR", AlertState.OPEN, ASKED),
                        asked(Set.of("KZ-ALA"), Set.of(), AlertBand.BREACHED)))
                .isFalse();
        assertThat(told(
                        breach("KZ-KAR", AlertState.OPEN, ASKED),
                        asked(Set.of("KZ-ALA", "KZ-KAR"), Set.of("KZ-ALA"), AlertBand.BREACHED)))
                .isFalse();
    }

    @Test
    void tellsOfAnUnknownPlaceOnlyWhoSeesTheWholeCountry() {
        assertThat(told(breach(null, AlertState.OPEN, ASKED), asked(null, Set.of(), AlertBand.BREACHED)))
                .isTrue();
        assertThat(told(breach(null, AlertState.OPEN, ASKED), asked(Set.of("KZ-KAR"), Set.of(), AlertBand.BREACHED)))
                .isFalse();
    }

    @Test
    void tellsNobodyOfWhatSomebodyHas() {
        for (var state : List.of(AlertState.ACKNOWLEDGED, AlertState.RESOLVED, AlertState.LAPSED)) {
            assertThat(told(breach("KZ-KAR", state, ASKED), asked(null, Set.of(), AlertBand.BREACHED)))
                    .as(state.wire())
                    .isFalse();
        }
    }

    @Test
    void tellsOfNothingOlderThanTheSubscriptionOrTheSwitch() {
        var before = breach("KZ-KAR", AlertState.OPEN, ASKED.minusMillis(1));
        var subscription = asked(null, Set.of(), AlertBand.BREACHED);

        assertThat(told(before, subscription)).isFalse();
        assertThat(Reminder.of(
                        List.of(breach("KZ-KAR", AlertState.OPEN, ASKED)),
                        List.of(subscription),
                        Map.of(Kind.EMAIL, ASKED.plusMillis(1))))
                .isEmpty();
        assertThat(Reminder.of(List.of(breach("KZ-KAR", AlertState.OPEN, ASKED)), List.of(subscription), Map.of()))
                .isEmpty();
    }

    @Test
    void waitsTwiceAsLongEachTimeAndGivesUpAfterADay() {
        var retries = new Retries(Duration.ofSeconds(10));

        assertThat(retries.after(1, ASKED, ASKED)).hasValue(ASKED.plusSeconds(10));
        assertThat(retries.after(4, ASKED, ASKED)).hasValue(ASKED.plusSeconds(80));
        assertThat(retries.after(40, ASKED, ASKED)).hasValue(ASKED.plus(Duration.ofHours(1)));
        assertThat(retries.after(40, ASKED, ASKED.plus(Duration.ofHours(23)))).hasValue(ASKED.plus(Duration.ofDays(1)));
        assertThat(retries.after(40, ASKED, ASKED.plus(Duration.ofHours(23)).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void keepsTargetsOutOfWhatIsWrittenDown() {
        assertThat(asked(null, Set.of(), AlertBand.BREACHED).toString()).doesNotContain("@");
    }

    private static boolean told(Occasion occasion, Subscription subscription) {
        return !Reminder.of(List.of(occasion), List.of(subscription), ON).isEmpty();
    }

    private static Subscription asked(@Nullable Set<String> territory, Set<String> regions, AlertBand band) {
        return new Subscription(
                "prosecutor", "kk", territory, new Channel(Kind.EMAIL, "a@example.org", Set.of(band), regions), ASKED);
    }

    private static Occasion breach(@Nullable String region, AlertState state, Instant at) {
        return new Occasion("A", "KZ-PROTOCOL-3H", 1, AlertBand.BREACHED, ASKED, region, "F", at, state);
    }
}
