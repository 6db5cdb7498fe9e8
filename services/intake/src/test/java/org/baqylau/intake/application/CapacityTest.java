package org.baqylau.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityTest {

    private final Capacity capacity = new Capacity(10_000);

    @Test
    void turnsAwayWhatDoesNotFitUntilRoomIsLeft() {
        var room = capacity.find(6_000).orElseThrow();

        assertThat(capacity.find(6_000)).isEmpty();
        room.leave();
        assertThat(capacity.find(6_000)).isPresent();
    }

    @Test
    void takesRoomBackOnce() {
        var room = capacity.find(6_000).orElseThrow();
        var other = capacity.find(1_000).orElseThrow();

        room.leave();
        room.leave();

        assertThat(capacity.find(8_000)).isEmpty();
        other.leave();
        assertThat(capacity.find(8_000)).isPresent();
    }

    @Test
    void hasRoomForWhatIsLargerThanAllOfItOnceNothingElseIsThere() throws InterruptedException {
        var room = capacity.await(1_000_000);

        assertThat(capacity.find(0)).isEmpty();
        room.leave();
        assertThat(capacity.find(0)).isPresent();
    }
}
