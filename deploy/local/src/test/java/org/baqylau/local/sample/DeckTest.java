package org.baqylau.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckTest {

    @ParameterizedTest
    @CsvSource({"31836,1770", "46213,823", "280,134", "5,5", "7,0", "1,1", "2,1", "610,377"})
    void dealsExactlyAsManyAsAskedFor(int size, int wanted) {
        var deck = new Deck(Chance.of(3, "deck", size), size, wanted);

        assertThat(IntStream.range(0, size).filter(index -> deck.part(index) == 0))
                .hasSize(wanted);
    }

    @Test
    void spreadsThemOverTheSeries() {
        var deck = new Deck(Chance.of(3, "deck", 0), 12_000, 1_200);

        for (int month = 0; month < 12; month++) {
            int from = month * 1_000;
            assertThat(IntStream.range(from, from + 1_000)
                            .filter(index -> deck.part(index) == 0)
                            .count())
                    .isBetween(90L, 110L);
        }
    }
}
