package org.baqylau.statistics.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.FacilityClosed;
import org.baqylau.events.PopulationCounted;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.domain.Measure;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long the last count of a facility stands for it. */
class OldCountsTest {

    private static final LocalDate COUNTED = LocalDate.of(2012, 1, 1);
    private static final LocalDate LAST = COUNTED.plusDays(366);

    private final FewFacts facts = new FewFacts();

    @Test
    void standFor366DaysAndAreThenLeftOutWithANote() throws Exception {
        facts.facility("f", "KZ-KAR").say(count(COUNTED, 60));

        assertThat(asked(LAST, null)).isEqualTo(answer(60));
        assertThat(asked(LAST.plusDays(1), null)).isEqualTo(answer(0, new Figures.OldCount("f", COUNTED)));
    }

    @Test
    void areNotedByTheLastOnOrBeforeTheDay() throws Exception {
        facts.facility("f", "KZ-KAR").say(count(COUNTED, 60)).say(count(COUNTED.plusDays(2), 70));

        assertThat(asked(LAST.plusDays(1), null)).isEqualTo(answer(70));
        assertThat(asked(LAST.plusDays(3), null)).isEqualTo(answer(0, new Figures.OldCount("f", COUNTED.plusDays(2))));
        assertThat(asked(COUNTED.plusDays(1), null)).isEqualTo(answer(60));
    }

    @Test
    void areNotMissedWhereTheFacilityIsClosed() throws Exception {
        facts.facility("f", "KZ-KAR").say(count(COUNTED, 60)).say(new FacilityClosed("f", LAST.plusDays(2), null));

        assertThat(asked(LAST.plusDays(1), null)).isEqualTo(answer(0, new Figures.OldCount("f", COUNTED)));
        assertThat(asked(LAST.plusDays(2), null)).isEqualTo(answer(0));
    }

    @Test
    void areToldWithinTheReadersTerritoryAlone() throws Exception {
        facts.facility("f", "KZ-KAR").say(count(COUNTED, 60));

        assertThat(asked(LAST.plusDays(1), Set.of("KZ-KAR"))).isEqualTo(answer(0, new Figures.OldCount("f", COUNTED)));
        assertThat(asked(LAST.plusDays(1), Set.of("KZ-PAV"))).isEqualTo(answer(0));
    }

    private static PopulationCounted count(LocalDate day, int total) {
        return new PopulationCounted("f", day, total, null, null, null, null, null, null, null);
    }

    /** The number, and the counts that are noted. */
    private record Told(long number, List<Figures.OldCount> old) {}

    private static Told answer(long number, Figures.OldCount... old) {
        return new Told(number, List.of(old));
    }

    private Told asked(LocalDate day, @Nullable Set<String> territory) throws Exception {
        try (var applied = new Applied().inOrder(facts.log(), 100)) {
            var answer = applied.figures()
                    .ask(new Question(Measure.POPULATION, day, day, List.of(), Map.of()), territory, Optional.empty());
            return new Told(answer.rows().getFirst().value().longValue(), answer.oldCounts());
        }
    }
}
