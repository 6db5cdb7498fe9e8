package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;
import static org.baqylau.limits.domain.KzLimits.COURT_24_MINOR;
import static org.baqylau.limits.domain.KzLimits.COURT_48;
import static org.baqylau.limits.domain.KzLimits.COURT_72;
import static org.baqylau.limits.domain.KzLimits.LIMITS;
import static org.baqylau.limits.domain.KzLimits.PROTOCOL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Claimant;
import org.baqylau.events.ClockState;
import org.baqylau.events.Precision;
import org.baqylau.events.RegimeOfLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static final Instant LONG_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2012-03-04T09:00:00+06:00, MET",
        "2012-03-04T08:59:59+06:00, MET",
        "2012-03-04T09:00:00.999+06:00, MET",
        "2012-03-04T09:00:01+06:00, MET_LATE",
    })
    void theEndOfTheLimitIsInTimeAndTheNextSecondIsLate(String decided, ClockState state) {
        var course = aDetention()
                .register("apprehended", "2012-03-01T09:00:00+06:00")
                .register("court_decided", decided)
                .course(LIMITS, COURT_72);

        assertThat(course.state(LONG_AFTER)).isEqualTo(state);
        assertThat(course.due()).isEqualTo("2012-03-04T03:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2012-03-01T12:00:00+06:00, SECOND, MET",
        "2012-03-01T12:00:00+06:00, MINUTE, UNCERTAIN",
        "2012-03-01T11:59:30+06:00, MINUTE, MET",
        "2012-03-01T12:01:59+06:00, MINUTE, MET_LATE",
        "2012-03-01T11:59:59+06:00, HOUR, MET",
        "2012-03-01T12:59:59+06:00, HOUR, UNCERTAIN",
        "2012-03-01T13:00:00+06:00, HOUR, MET_LATE",
        "2012-03-01T23:00:00+06:00, DAY, UNCERTAIN",
        "2012-03-02T00:00:00+06:00, DAY, MET_LATE",
        "2012-02-29T23:59:59+06:00, DAY, MET",
    })
    void anImpreciseEndStandsForEveryInstantOfItsUnit(String drawn, Precision precision, ClockState state) {
        var course = aDetention()
                .register("apprehended", "2012-03-01T09:00:00+06:00")
                .register("protocol_drawn", drawn, precision)
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "MINUTE, 2012-03-01T12:00:00+06:00, MET",
        "MINUTE, 2012-03-01T12:00:01+06:00, UNCERTAIN",
        "MINUTE, 2012-03-01T12:00:59+06:00, UNCERTAIN",
        "MINUTE, 2012-03-01T12:01:00+06:00, MET_LATE",
        "HOUR, 2012-03-01T12:59:59+06:00, UNCERTAIN",
        "HOUR, 2012-03-01T13:00:00+06:00, MET_LATE",
        "DAY, 2012-03-01T03:00:00+06:00, MET",
        "DAY, 2012-03-02T02:59:59+06:00, UNCERTAIN",
        "DAY, 2012-03-02T03:00:00+06:00, MET_LATE",
    })
    void anImpreciseStartStandsForEveryInstantOfItsUnit(Precision precision, String drawn, ClockState state) {
        var course = aDetention()
                .register("apprehended", "2012-03-01T09:00:42+06:00", precision)
                .register("protocol_drawn", drawn)
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(state);
    }

    @Test
    void runsUntilItIsDueAndIsBrokenAfterIt() {
        var course = aDetention()
                .register("apprehended", "2012-03-01T09:00:00+06:00")
                .course(LIMITS, PROTOCOL);
        var due = Instant.parse("2012-03-01T06:00:00Z");

        assertThat(course.due()).isEqualTo(due);
        assertThat(course.state(due)).isEqualTo(ClockState.RUNNING);
        assertThat(course.state(due.plusMillis(1))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void isBrokenForCertainOnlyAfterTheLastInstantOfAnImpreciseStart() {
        var course = aDetention()
                .register("apprehended", "2012-03-01T09:00:00+06:00", Precision.MINUTE)
                .course(LIMITS, PROTOCOL);

        assertThat(course.due()).isEqualTo("2012-03-01T06:00:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2012-01-28T17:59:59+06:00, MET, false",
        "2012-01-28T18:00:00+06:00, MET, false",
        "2012-01-28T18:00:01+06:00, MET_LATE, true",
        "2012-01-28T23:30:00+06:00, MET_LATE, true",
        "2012-01-28T23:30:01+06:00, MET_LATE, false",
    })
    void isDisputedWhereTheRegisterAloneWouldGiveAnotherState(String drawn, ClockState state, boolean disputed) {
        var course = aDetention()
                .recorded("2012-01-29T00:00:00Z")
                .register("apprehended", "2012-01-28T20:30:00+06:00")
                .claim(Claimant.DETAINED_PERSON, "apprehended", "2012-01-28T15:00:00+06:00")
                .register("protocol_drawn", drawn)
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(state);
        assertThat(course.disputed(LONG_AFTER)).isEqualTo(disputed);
        assertThat(course.due()).isEqualTo("2012-01-28T12:00:00Z");
    }

    @Test
    void aDisputedBreachIsDisputedUntilTheRegistersOwnTimesBreakIt() {
        var course = aDetention()
                .recorded("2012-01-28T15:00:00Z")
                .register("apprehended", "2012-01-28T20:30:00+06:00")
                .claim(Claimant.DETAINED_PERSON, "apprehended", "2012-01-28T15:00:00+06:00")
                .course(LIMITS, PROTOCOL);

        assertThat(course.disputed(Instant.parse("2012-01-28T12:00:00Z"))).isFalse();
        assertThat(course.disputed(Instant.parse("2012-01-28T12:00:01Z"))).isTrue();
        assertThat(course.disputed(Instant.parse("2012-01-28T17:30:00Z"))).isTrue();
        assertThat(course.disputed(Instant.parse("2012-01-28T17:30:01Z"))).isFalse();
    }

    @Test
    void endsAtTheLatestClaimOfTheMilestoneThatCameFirst() {
        var course = aDetention()
                .register("apprehended", "2012-03-01T09:00:00+06:00")
                .register("court_decided", "2012-03-04T08:00:00+06:00")
                .claim(Claimant.LAWYER, "court_decided", "2012-03-04T10:00:00+06:00")
                .register("released", "2012-03-09T10:00:00+06:00")
                .course(LIMITS, COURT_72);

        assertThat(course.state(LONG_AFTER)).isEqualTo(ClockState.MET_LATE);
        assertThat(course.disputed(LONG_AFTER)).isTrue();
    }

    @Test
    void aClaimLongBeforeTheRegistersTimeIsNotBelieved() {
        var course = aDetention()
                .register("apprehended", "2012-03-31T09:00:00+06:00")
                .claim(Claimant.FAMILY, "apprehended", "2012-03-01T08:59:59+06:00")
                .register("protocol_drawn", "2012-03-31T10:00:00+06:00")
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(ClockState.MET);
    }

    @Test
    void aClaimThirtyDaysBeforeTheRegistersTimeIsBelieved() {
        var course = aDetention()
                .register("apprehended", "2012-03-31T09:00:00+06:00")
                .claim(Claimant.FAMILY, "apprehended", "2012-03-01T09:00:00+06:00")
                .register("protocol_drawn", "2012-03-31T10:00:00+06:00")
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(ClockState.MET_LATE);
    }

    @ParameterizedTest
    @CsvSource({"2012-03-01T10:00:00+06:00, UNCERTAIN", "2012-03-01T12:00:01+06:00, MET_LATE"})
    void withoutApprehensionItRunsFromTheEarliestEntryAndIsAtBestUncertain(String drawn, ClockState state) {
        var course = aDetention()
                .register("delivered", "2012-03-01T09:00:00+06:00")
                .register("placed", "2012-03-01T09:30:00+06:00")
                .register("protocol_drawn", drawn)
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(state);
        assertThat(course.due()).isEqualTo("2012-03-01T06:00:00Z");
        assertThat(course.startsAtTrigger()).isFalse();
    }

    @Test
    void withoutApprehensionAMissingEndIsStillABreach() {
        var course =
                aDetention().register("placed", "2012-03-01T09:30:00+06:00").course(LIMITS, PROTOCOL);

        assertThat(course.state(Instant.parse("2012-03-01T06:30:00Z"))).isEqualTo(ClockState.RUNNING);
        assertThat(course.state(Instant.parse("2012-03-01T06:30:01Z"))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void anApprehensionThatNobodyCanKnowIsMissing() {
        var course = aDetention()
                .recorded("2012-03-01T05:00:00Z")
                .register("apprehended", "2012-03-01T11:00:01+06:00")
                .register("placed", "2012-03-01T10:00:00+06:00")
                .course(LIMITS, PROTOCOL);

        assertThat(course.startsAtTrigger()).isFalse();
        assertThat(course.due()).isEqualTo("2012-03-01T07:00:00Z");
    }

    @Test
    void aReleaseInTimeTakesTheDutyToDrawAProtocolAway() {
        var detention = aDetention().register("apprehended", "2012-03-01T09:00:00+06:00");

        assertThat(detention
                        .register("released", "2012-03-01T12:00:00+06:00")
                        .course(LIMITS, PROTOCOL)
                        .state(LONG_AFTER))
                .isEqualTo(ClockState.CLEARED);
    }

    @Test
    void aReleaseAfterTheLimitDoesNotTakeTheBreachAway() {
        var course = aDetention()
                .register("apprehended", "2012-03-01T09:00:00+06:00")
                .register("released", "2012-03-01T12:00:01+06:00")
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(ClockState.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31T23:59:59+06:00, 1",
        "2015-01-01T00:00:00+06:00, 2",
        "2014-12-31T18:00:00Z, 2",
        "2014-12-31T17:59:59Z, 1",
    })
    void theVersionInForceOnTheLocalDayOfTheTriggerDecides(String apprehended, int version) {
        var course = aDetention().register("apprehended", apprehended).course(LIMITS, PROTOCOL);

        assertThat(course.limit().version()).isEqualTo(version);
    }

    @Test
    void theLocalDayIsThatOfTheFacilitysRegion() {
        var atAktau = aDetention().in("KZ-MAN").register("apprehended", "2014-12-31T18:30:00Z");

        assertThat(atAktau.course(LIMITS, PROTOCOL).limit().version()).isEqualTo(1);
    }

    @Test
    void seventyTwoHoursEndWithTheConstitutionOf1995() {
        var onTheLastDay = aDetention().register("apprehended", "2026-06-30T23:59:59+05:00");
        var onTheNext = aDetention().register("apprehended", "2026-07-01T00:00:00+05:00");

        assertThat(limits(onTheLastDay)).containsExactly(PROTOCOL, COURT_72, COURT_48);
        assertThat(limits(onTheNext)).containsExactly(PROTOCOL, COURT_48);
        assertThat(onTheLastDay.course(LIMITS, COURT_72).due()).isEqualTo("2026-07-03T18:59:59Z");
    }

    @Test
    void aMinorHasTwentyFourHoursInsteadOfFortyEight() {
        var minor = aDetention().of(AgeGroup.MINOR).register("apprehended", "2026-10-01T10:00:00+05:00");

        assertThat(limits(minor)).containsExactly(PROTOCOL, COURT_24_MINOR);
    }

    @Test
    void anotherRegimeOfLawHasNoneOfThese() {
        assertThat(limits(aDetention()
                        .under(RegimeOfLaw.ADMINISTRATIVE)
                        .register("apprehended", "2026-10-01T10:00:00+05:00")))
                .isEmpty();
    }

    @Test
    void elapsedHoursTakeNoNoticeOfTheHourThatHappenedTwice() {
        var course = aDetention()
                .in("KZ-ALA")
                .register("apprehended", "2024-02-28T23:30:00+06:00")
                .course(LIMITS, COURT_72);

        assertThat(course.due()).isEqualTo("2024-03-02T17:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T23:30:00+06:00, MET",
        "2024-02-29T23:30:00+05:00, MET_LATE",
    })
    void theSameLocalTimeOfTheDoubledHourIsTwoInstants(String drawn, ClockState state) {
        var course = aDetention()
                .in("KZ-ALA")
                .register("apprehended", "2024-02-29T20:45:00+06:00")
                .register("protocol_drawn", drawn)
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(state);
    }

    @Test
    void aDetentionWithoutAnEntryThatCanBeBelievedHasNotStarted() {
        var course = aDetention()
                .recorded("2012-03-01T04:00:00Z")
                .register("apprehended", "2012-03-01T11:00:00+06:00")
                .course(LIMITS, PROTOCOL);

        assertThat(course.state(LONG_AFTER)).isEqualTo(ClockState.NOT_STARTED);
        assertThat(course.obligation(new Pace(Duration.ZERO, Duration.ZERO))).isNull();
    }

    private static List<String> limits(ADetention detention) {
        return Courses.of(detention.dossier(), LIMITS).stream()
                .map(course -> course.limit().id())
                .toList();
    }
}
