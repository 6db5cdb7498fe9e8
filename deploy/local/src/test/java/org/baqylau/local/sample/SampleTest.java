package org.baqylau.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baqylau.events.FactType;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Map<String, Set<String>> MAY_SEND = Map.ofEntries(
            Map.entry("facility", Set.of("registry")),
            Map.entry("population", Set.of("registry")),
            Map.entry("commission", Set.of("registry")),
            Map.entry("member", Set.of("registry")),
            Map.entry("death", Set.of("registry", "custody")),
            Map.entry("incident", Set.of("registry", "custody")),
            Map.entry("figure", Set.of("statistician")),
            Map.entry("visit", Set.of("monitor", "ombudsman", "prosecutor")),
            Map.entry("recommendation", Set.of("authority", "monitor", "ombudsman")),
            Map.entry("complaint", Set.of("monitor", "ombudsman", "prosecutor", "intake_desk")),
            Map.entry("reprisal", Set.of("monitor", "ombudsman", "prosecutor", "intake_desk")),
            Map.entry("examination", Set.of("monitor", "ombudsman", "prosecutor", "intake_desk")),
            Map.entry("case", Set.of("prosecutor")),
            Map.entry("detention", Set.of("custody", "monitor", "lawyer", "prosecutor")),
            Map.entry("duty", Set.of("custody", "prosecutor", "registry", "authority")));

    private final Generated sample = Generated.once();

    @Test
    void sameSeedAndMomentGiveTheSameBytes() {
        assertThat(Generated.digest(Generated.SEED, Generated.NOW)).isEqualTo(sample.digest);
    }

    /** What it was when the version was last raised, on whatever machine and day. */
    @Test
    void hasTheBytesOfItsVersion() {
        assertThat(sample.digest)
                .as("the bytes are others: raise Sample.VERSION, and write the new digest here")
                .isEqualTo("143049f10be6f9a48f258b2363993eda81bac6c47bf6e8728afbde42c257b8ea");
        assertThat(Sample.VERSION).isEqualTo(2);
    }

    @Test
    void anotherSeedGivesOtherIdsAndTimes() {
        assertThat(cases(2)).isNotEmpty().doesNotContainAnyElementsOf(cases(1));
    }

    private static Set<String> cases(long seed) {
        var lines = new HashSet<String>();
        new Sample(seed, Generated.NOW)
                .phases().stream()
                        .filter(phase -> phase.name().equals("cases"))
                        .forEach(phase -> phase.write(line -> lines.add(new String(line, StandardCharsets.UTF_8))));
        return lines;
    }

    @Test
    void hasAsManyEventsAsItSays() {
        assertThat(sample.lines).isEqualTo(Sample.ABOUT);
    }

    @Test
    void everyLineIsAValidEvent() {
        assertThat(sample.malformed).isEmpty();
    }

    @Test
    void noEventLiesInTheFuture() {
        assertThat(sample.late).isEmpty();
    }

    @Test
    void someEventsAreSentTwiceWithTheSameContent() {
        assertThat(sample.clashes).isEmpty();
        assertThat(sample.repeated).isBetween(sample.lines * 3 / 1_000, sample.lines * 8 / 1_000);
    }

    @Test
    void everyTypeThatComesFromOutsideOccurs() {
        var outside = Arrays.stream(FactType.values())
                .filter(type -> !type.system())
                .map(FactType::wire)
                .collect(Collectors.toSet());

        assertThat(sample.countByType.keySet()).containsExactlyInAnyOrderElementsOf(outside);
    }

    @Test
    void accountsSendOnlyWhatTheyMay() {
        sample.accountsByType.forEach((type, accounts) ->
                assertThat(MAY_SEND.get(type.split("\\.")[2])).as(type).containsAll(accounts));
    }

    @Test
    void whateverItNamesIsThereInTheEnd() {
        assertThat(sample.recount.unknownFacilities()).isZero();
        assertThat(sample.recount.astray()).isZero();
    }
}
