package org.baqylau.limits.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.baqylau.limits.application.LimitsLog.Place;
import org.junit.jupiter.api.Test;

/** What was appended a moment ago is not said again before the tables could show it. */
class InFlightTest {

    private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");

    private final InFlight inFlight = new InFlight();
    private final AtomicLong next = new AtomicLong();

    private boolean isRead(Place place) {
        return next.get() > place.offset();
    }

    private boolean mayGoAfter(int seconds) {
        return inFlight.mayGo("a", START.plusSeconds(seconds), this::isRead);
    }

    @Test
    void waitsForTablesThatLagBehind() {
        assertThat(mayGoAfter(0)).isTrue();
        inFlight.lies("a", new Place("limits", 0, 7));

        assertThat(mayGoAfter(1)).isFalse();
        assertThat(mayGoAfter(200)).isFalse();
        inFlight.forget(START.plusSeconds(200), this::isRead);
        assertThat(mayGoAfter(201)).isFalse();

        next.set(8);
        assertThat(mayGoAfter(202)).isTrue();
    }

    @Test
    void doesNotTrustTablesThatStandStill() {
        assertThat(mayGoAfter(0)).isTrue();
        inFlight.lies("a", new Place("limits", 0, 7));

        assertThat(mayGoAfter(299)).isFalse();
        assertThat(mayGoAfter(300)).isTrue();
    }

    @Test
    void goesAgainAtOnceWhereTheAppendFailed() {
        assertThat(mayGoAfter(0)).isTrue();
        inFlight.failed("a");

        assertThat(mayGoAfter(0)).isTrue();
    }

    @Test
    void isPatientWithWhatWasReadButDoesNotShow() {
        next.set(8);
        assertThat(mayGoAfter(0)).isTrue();
        inFlight.lies("a", new Place("limits", 0, 7));

        assertThat(mayGoAfter(4)).isFalse();
        assertThat(mayGoAfter(5)).isTrue();
        assertThat(mayGoAfter(14)).isFalse();
        assertThat(mayGoAfter(15)).isTrue();
    }

    @Test
    void aClockThatJumpsBackMakesNothingWait() {
        assertThat(mayGoAfter(0)).isTrue();
        inFlight.lies("a", new Place("limits", 0, 7));

        assertThat(mayGoAfter(-7_200)).isTrue();
    }
}
