package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;
import static org.baqylau.limits.domain.KzLimits.LIMITS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.baqylau.events.Claimant;
import org.baqylau.events.standing.RecordedEvent;
import org.junit.jupiter.api.Test;

/** The same facts give the same clocks, in whatever order they came. */
class OrderOfArrivalTest {

    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final ADetention detention = aDetention()
            .recorded("2012-03-10T00:00:00Z")
            .register("apprehended", "2012-03-01T09:00:00+06:00")
            .claim(Claimant.DETAINED_PERSON, "apprehended", "2012-03-01T07:00:00+06:00")
            .register("protocol_drawn", "2012-03-01T10:30:00+06:00")
            .corrected("protocol_drawn-2", "2012-03-01T11:00:00+06:00", "2012-03-02T00:00:00+06:00")
            .register("court_decided", "2012-03-04T08:00:00+06:00")
            .voided("apprehended-1", "2012-03-05T00:00:00+06:00")
            .corrected("court_decided-4", "2012-03-04T09:00:00+06:00", "2012-03-05T00:00:00+06:00");

    @Test
    void changesNothing() {
        var outcomes = new HashSet<List<Obligation>>();
        var orders = new int[1];

        permute(new ArrayList<>(detention.facts()), 0, facts -> {
            orders[0]++;
            outcomes.add(obligations(facts));
        });

        assertThat(orders[0]).isEqualTo(5_040);
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.iterator().next())
                .extracting(obligation -> String.valueOf(obligation.settled()))
                .containsExactly("MET", "MET");
    }

    @Test
    void withAnyPartMissingChangesNothingEither() {
        var facts = detention.facts();
        for (int subset = 1; subset < 1 << facts.size(); subset++) {
            var some = new ArrayList<RecordedEvent>();
            for (int i = 0; i < facts.size(); i++) {
                if ((subset & 1 << i) != 0) {
                    some.add(facts.get(i));
                }
            }

            assertThat(Set.of(obligations(some))).containsExactly(obligations(some.reversed()));
        }
    }

    private List<Obligation> obligations(List<RecordedEvent> facts) {
        return Courses.of(detention.dossier(facts), LIMITS).stream()
                .flatMap(course -> Optional.ofNullable(course.obligation(PACE)).stream())
                .toList();
    }

    private static void permute(List<RecordedEvent> facts, int from, Consumer<List<RecordedEvent>> each) {
        if (from == facts.size()) {
            each.accept(List.copyOf(facts));
            return;
        }
        for (int i = from; i < facts.size(); i++) {
            Collections.swap(facts, from, i);
            permute(facts, from + 1, each);
            Collections.swap(facts, from, i);
        }
    }
}
