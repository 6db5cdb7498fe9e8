package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;
import static org.baqylau.limits.domain.KzLimits.COURT_48;
import static org.baqylau.limits.domain.KzLimits.COURT_72;
import static org.baqylau.limits.domain.KzLimits.LAW;
import static org.baqylau.limits.domain.KzLimits.PACK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.ClockState;
import org.baqylau.events.RegimeOfLaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was in force beside what would have been. */
class ReplayTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static final DateTimeFormatter STATED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+06:00'");

    private final Dossier afterSixtyHours = aDetention()
            .register("apprehended", "2012-03-01T09:00:00+06:00")
            .register("protocol_drawn", "2012-03-01T11:00:00+06:00")
            .register("court_decided", "2012-03-03T21:00:00+06:00")
            .dossier();

    @Test
    void fortyEightHoursInsteadOfSeventyTwoShowWhoWouldHaveComeTooLate() {
        var beside = replay(new Alteration(COURT_72, null, length("PT48H"))).of(afterSixtyHours);

        assertThat(beside).singleElement().satisfies(one -> {
            assertThat(one.key().limit()).isEqualTo(COURT_72);
            assertThat(one.version()).isEqualTo(1);
            assertThat(one.inForce()).isEqualTo(ClockState.MET);
            assertThat(one.replayed()).isEqualTo(ClockState.MET_LATE);
            assertThat(one.differs()).isTrue();
        });
    }

    @Test
    void aVersionRunsWhateverItsValidity() {
        var beside = replay(new Alteration(COURT_48, 1, null)).of(afterSixtyHours);

        assertThat(beside).singleElement().satisfies(one -> {
            assertThat(one.version()).isNull();
            assertThat(one.inForce()).isNull();
            assertThat(one.replayed()).isEqualTo(ClockState.MET_LATE);
        });
    }

    @Test
    void withoutAVersionValidityDecidesOnBothSides() {
        assertThat(replay(new Alteration(COURT_48, null, null)).of(afterSixtyHours))
                .isEmpty();
    }

    @Test
    void theLawOfAnotherCountryRunsBesideTheOneInForce() {
        var england = LAW.pack("gb-eaw").orElseThrow();

        var beside = new Replay(LAW, england, null, NOW).of(afterSixtyHours);

        assertThat(beside)
                .filteredOn(one -> one.inForce() != null)
                .isNotEmpty()
                .allMatch(one -> one.replayed() == null && one.key().limit().startsWith("KZ-"));
        assertThat(beside)
                .filteredOn(one -> one.replayed() != null)
                .isNotEmpty()
                .allMatch(one -> one.inForce() == null
                        && !england.limits().versions(one.key().limit()).isEmpty());
    }

    @Test
    void theBenchmarkRunsBesideTheOneInForce() {
        var benchmark = LAW.pack("int").orElseThrow();
        var afterFifty = aDetention()
                .register("apprehended", "2016-03-01T09:00:00+06:00")
                .register("brought_before_court", "2016-03-03T11:00:00+06:00")
                .register("court_decided", "2016-03-03T11:00:00+06:00")
                .dossier();

        var beside = new Replay(LAW, benchmark, null, NOW).of(afterFifty);

        assertThat(beside)
                .filteredOn(one -> one.key().limit().equals("INT-HRC-48H"))
                .singleElement()
                .satisfies(one -> assertThat(one.replayed()).isEqualTo(ClockState.MET_LATE));
        assertThat(beside)
                .filteredOn(one -> one.key().limit().equals(COURT_72))
                .singleElement()
                .satisfies(one -> assertThat(one.inForce()).isEqualTo(ClockState.MET));
    }

    @Test
    void whatIsCountedBackFromAnAlteredLimitMovesWithIt() {
        var extradited = aDetention()
                .under(RegimeOfLaw.EXTRADITION)
                .register("apprehended", "2024-05-06T09:00:00+05:00")
                .register("kz.motion_filed", "2024-05-08T18:00:00+05:00")
                .dossier();

        var beside = replay(new Alteration("KZ-EXTRADITION-72H", null, length("PT48H")))
                .of(extradited);

        assertThat(beside)
                .filteredOn(one -> one.key().limit().equals("KZ-EXTRADITION-MOTION"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.inForce()).isEqualTo(ClockState.MET);
                    assertThat(one.replayed()).isEqualTo(ClockState.MET_LATE);
                });
    }

    @Test
    void thePackAgainstItselfChangesNothing() {
        long seed = 20_121_231;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var replay = replay(null);
        int obligations = 0;
        for (int i = 0; i < 500; i++) {
            var beside = replay.of(some(random));
            obligations += beside.size();
            assertThat(beside).noneMatch(Replay.Beside::differs);
        }
        assertThat(obligations).isGreaterThan(2_000);
    }

    private static Dossier some(Random random) {
        var at = LocalDateTime.parse("2009-06-01T00:00:00").plusMinutes(random.nextInt(17 * 365 * 24 * 60));
        var detention = aDetention().of(random.nextInt(10) == 0 ? AgeGroup.MINOR : AgeGroup.ADULT);
        for (var milestone : List.of(
                "apprehended",
                "rights_explained",
                "protocol_drawn",
                "prosecutor_notified",
                "relatives_notified",
                "court_decided")) {
            if (random.nextInt(8) > 0) {
                detention.register(milestone, STATED.format(at));
            }
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(1_500)));
        }
        return detention.dossier();
    }

    private static Replay replay(@Nullable Alteration alteration) {
        return new Replay(LAW, PACK, alteration, NOW);
    }

    private static Length length(String text) {
        return Length.parse(text).orElseThrow();
    }
}
