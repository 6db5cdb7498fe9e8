package org.baqylau.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is late, broken, corrected and out of order in the sample, as its notes say. */
class SampleShapeTest {

    private static final Map<String, RecountedDetention> ALL =
            Generated.once().recount.detentions();

    @ParameterizedTest
    @CsvSource({
        "2008, 46213", // as printed
        "2009, 14206", // a third of the straight line from then on
        "2010, 13008",
        "2011, 11810",
        "2012, 31836"
    })
    void someAreLateBrokenCorrectedVoidedAndOutOfOrderInEveryYear(int year, int detentions) {
        var onSuspicion = onSuspicion(year);

        assertThat(onSuspicion).hasSize(detentions);
        assertThat(share(onSuspicion, each -> later(each, "protocol_drawn", Duration.ofHours(3))))
                .as("protocols late")
                .isCloseTo(0.03, within(0.01));
        assertThat(share(
                        onSuspicion,
                        each -> each.standing().first("protocol_drawn").isEmpty()))
                .as("protocols missing")
                .isCloseTo(0.015, within(0.005));
        assertThat(share(
                        onSuspicion.stream()
                                .filter(each ->
                                        each.standing().first("court_decided").isPresent())
                                .toList(),
                        each -> later(each, "court_decided", Duration.ofDays(3))))
                .as("court decisions late")
                .isCloseTo(0.015, within(0.005));
        assertThat(share(onSuspicion, RecountedDetention::hasCorrection))
                .as("an entry corrected")
                .isCloseTo(0.015, within(0.005));
        assertThat(share(onSuspicion, RecountedDetention::hasVoided))
                .as("an entry voided")
                .isCloseTo(0.01, within(0.005));
        assertThat(share(onSuspicion, RecountedDetention::isOutOfOrder))
                .as("an entry after a later one")
                .isBetween(0.8, 1.0);
    }

    /** In 2012 each step where it plausibly happened, so many in a thousand; before it three steps alone. */
    @ParameterizedTest
    @CsvSource({
        "apprehended, 1000",
        "delivered, 900",
        "handed_to_investigator, 850",
        "phone_call_offered, 11",
        "protocol_drawn, 985",
        "rights_explained, 690",
        "placed, 1000",
        "prosecutor_notified, 930",
        "relatives_notified, 635",
        "guardians_notified, 28",
        "mission_notified, 23",
        "counsel_met, 470",
        "first_interview, 620",
        "medical_examined, 140",
        "injury_found, 6",
        "injury_notified, 5",
        "court_decided, 662",
        "released, 326"
    })
    void theFullYearHasTheWholeChainOfMilestones(String milestone, int perMille) {
        assertThat(1_000
                        * share(
                                onSuspicion(Suspicion.FULL_YEAR),
                                each -> each.standing().first(milestone).isPresent()))
                .isCloseTo(perMille, withinPercentage(5));
    }

    @Test
    void theYearsBeforeItHaveApprehensionOrPlacementProtocolAndEnd() {
        for (int year = Suspicion.FIRST_YEAR; year < Suspicion.FULL_YEAR; year++) {
            assertThat(onSuspicion(year).stream()
                            .flatMap(each -> each.standing().entries().stream())
                            .map(RecountedDetention.Logged::milestone)
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("apprehended", "placed", "protocol_drawn", "court_decided", "released");
        }
    }

    @Test
    void twelveRunAtTheMomentOfLoading() {
        var running = ALL.entrySet().stream()
                .filter(each -> each.getKey().startsWith("T-"))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(running).hasSize(12).allSatisfy(each -> {
            assertThat(each.standing().release()).isEmpty();
            assertThat(each.standing().start().orElseThrow().at())
                    .isBetween(Generated.NOW.minus(Duration.ofDays(4)), Generated.NOW);
        });
    }

    private static List<RecountedDetention> onSuspicion(int year) {
        return ALL.entrySet().stream()
                .filter(each -> each.getKey().startsWith("D-" + year + "-"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double share(List<RecountedDetention> of, Predicate<RecountedDetention> which) {
        return of.stream().filter(which).count() / (double) of.size();
    }

    private static boolean later(RecountedDetention detention, String milestone, Duration limit) {
        var standing = detention.standing();
        var end = standing.first(milestone);
        return standing.first("apprehended").isPresent()
                && end.isPresent()
                && Duration.between(
                                        standing.first("apprehended").get().at(),
                                        end.get().at())
                                .compareTo(limit)
                        > 0;
    }
}
