package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baqylau.events.FigureDeclared;
import org.baqylau.events.Milestones;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands does not depend on the order in which facts came, but for which of two openings was first. */
class ArrivalOrderTest {

    private static final int ROUNDS = 3_000;

    /** Given again as {@code -Dbaqylau.seed=} where a round failed. */
    private static final long SEED = Long.getLong("baqylau.seed", System.nanoTime());

    /** @param fates asks everything that may be asked of what stands, so that nothing of it may throw */
    record Kind(
            String name,
            Function<Histories, List<RecordedEvent>> history,
            BiFunction<List<RecordedEvent>, Causes, Object> standing,
            Function<Object, Map<String, Fate>> fates) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                kind(
                        "facility",
                        Histories::facility,
                        (facts, _) -> StandingFacility.of("F1", facts),
                        StandingFacility.class,
                        standing -> {
                            standing.cause().map(FacilityCause::text).ifPresent(FacilityCause::of);
                            return standing.fates();
                        }),
                kind(
                        "commission",
                        Histories::commission,
                        (facts, _) -> StandingCommission.of("C1", facts),
                        StandingCommission.class,
                        StandingCommission::fates),
                kind(
                        "figure",
                        Histories::figure,
                        (facts, _) -> StandingFigure.of("G1", facts),
                        StandingFigure.class,
                        StandingFigure::fates),
                kind(
                        "visit",
                        Histories::visit,
                        (facts, causes) -> StandingVisit.of("V1", facts, causes),
                        StandingVisit.class,
                        standing -> {
                            standing.exports();
                            return standing.fates();
                        }),
                kind(
                        "recommendation",
                        Histories::recommendation,
                        (facts, causes) -> StandingRecommendation.of("R1", facts, causes),
                        StandingRecommendation.class,
                        standing -> {
                            standing.state();
                            return standing.fates();
                        }),
                kind(
                        "complaint",
                        Histories::complaint,
                        (facts, causes) -> StandingComplaint.of("K1", facts, causes),
                        StandingComplaint.class,
                        StandingComplaint::fates),
                kind(
                        "case",
                        Histories::criminalCase,
                        (facts, causes) -> StandingCase.of("P1", facts, causes),
                        StandingCase.class,
                        StandingCase::fates),
                kind(
                        "duty",
                        Histories::duty,
                        (facts, causes) -> StandingDuty.of("U1", facts, causes),
                        StandingDuty.class,
                        StandingDuty::fates),
                kind(
                        "detention",
                        Histories::detention,
                        (facts, causes) -> StandingDetention.of("D1", facts, causes),
                        StandingDetention.class,
                        standing -> {
                            standing.start();
                            standing.release();
                            standing.facilityNow();
                            standing.profile();
                            standing.credible(Milestones.APPREHENDED);
                            return standing.fates();
                        }));
    }

    private static <S> Kind kind(
            String name,
            Function<Histories, List<RecordedEvent>> history,
            BiFunction<List<RecordedEvent>, Causes, Object> standing,
            Class<S> type,
            Function<S, Map<String, Fate>> fates) {
        return new Kind(name, history, standing, stands -> fates.apply(type.cast(stands)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anyOrderOfArrivalGivesTheSame(Kind kind) {
        System.out.println(kind + ": -Dbaqylau.seed=" + SEED);
        for (long round = SEED; round < SEED + ROUNDS; round++) {
            var histories = new Histories(round);
            var known = histories.known();
            var facts = kind.history().apply(histories);

            var standing = kind.standing().apply(facts, known);
            var otherwise = kind.standing().apply(shuffled(facts, new Random(round)), known);

            assertThat(otherwise).as("seed %d", round).isEqualTo(standing);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsHeldOrRefusedLeavesNoTrace(Kind kind) {
        System.out.println(kind + ": -Dbaqylau.seed=" + SEED);
        for (long round = SEED; round < SEED + ROUNDS / 10; round++) {
            var histories = new Histories(round);
            var known = histories.known();
            var facts = kind.history().apply(histories);

            var standing = kind.standing().apply(facts, known);
            var fates = kind.fates().apply(standing);
            var counting = facts.stream()
                    .filter(fact -> !fates.containsKey(fact.event().id()))
                    .toList();

            assertThat(kind.standing().apply(counting, known))
                    .as("seed %d", round)
                    .usingRecursiveComparison()
                    .ignoringFields("fates")
                    .isEqualTo(standing);
        }
    }

    /** In another order, but for the openings among themselves. */
    private static List<RecordedEvent> shuffled(List<RecordedEvent> facts, Random random) {
        var openings = facts.stream().filter(ArrivalOrderTest::opens).iterator();
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        shuffled.replaceAll(fact -> opens(fact) ? openings.next() : fact);
        return shuffled;
    }

    /** A declared figure may be declared again: the last by time stands, and not the first that came. */
    private static boolean opens(RecordedEvent fact) {
        return fact.event().factType().opens() && !(fact.event().data() instanceof FigureDeclared);
    }
}
