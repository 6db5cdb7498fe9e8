package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.limits.domain.ADetention.aDetention;
import static org.baqylau.limits.domain.KzLimits.LIMITS;
import static org.baqylau.limits.domain.KzLimits.PROTOCOL;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.Claimant;
import org.baqylau.events.LimitState;
import org.baqylau.events.RegimeOfLaw;
import org.junit.jupiter.api.Test;

/** What the log is to have, and from when. */
class ObligationTest {

    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Test
    void aBreachIsSaidFromTheMomentAtWhichItIsDue() {
        var obligation = obligation(aDetention().register("apprehended", "2026-10-01T09:00:00+05:00"));
        var due = Instant.parse("2026-10-01T07:00:00Z");

        assertThat(obligation.judgement(due)).isEmpty();
        assertThat(obligation.judgement(due.plusMillis(1))).hasValueSatisfying(judgement -> {
            assertThat(judgement.state()).isEqualTo(LimitState.BREACHED);
            assertThat(judgement.due().text()).isEqualTo("2026-10-01T12:00:00+05:00");
            assertThat(judgement.basis()).containsExactly("apprehended-0");
        });
        assertThat(obligation.alerting()).isTrue();
    }

    @Test
    void aChainThatIsRecordedLateIsGivenASecondToBecomeWhole() {
        var obligation = obligation(
                aDetention().recorded("2026-10-01T08:00:00Z").register("apprehended", "2026-10-01T09:00:00+05:00"));

        assertThat(obligation.breachFrom()).isEqualTo("2026-10-01T08:00:01Z");
    }

    @Test
    void laterFactsDoNotPutABreachOffThatIsWorkForAProsecutor() {
        var obligation = obligation(aDetention()
                .recorded("2026-10-01T08:00:00Z")
                .register("apprehended", "2026-10-01T09:00:00+05:00")
                .recorded("2026-10-01T09:00:00Z")
                .register("placed", "2026-10-01T13:00:00+05:00"));

        assertThat(obligation.breachFrom()).isEqualTo("2026-10-01T08:00:01Z");
    }

    @Test
    void historyIsJudgedOnceItIsQuietAndRaisesNoAlert() {
        var obligation = obligation(aDetention()
                .recorded("2026-10-01T08:00:00Z")
                .register("apprehended", "2012-03-01T09:00:00+06:00")
                .recorded("2026-10-01T08:00:01Z")
                .register("placed", "2012-03-01T10:00:00+06:00"));

        assertThat(obligation.breachFrom()).isEqualTo("2026-10-01T08:00:03Z");
        assertThat(obligation.alerting()).isFalse();
    }

    @Test
    void thirtyDaysBeforeItsRecordingIsNotHistoryYet() {
        var exactly =
                aDetention().recorded("2026-10-31T04:00:00Z").register("apprehended", "2026-10-01T09:00:00+05:00");
        var more = aDetention().recorded("2026-10-31T04:00:01Z").register("apprehended", "2026-10-01T09:00:00+05:00");

        assertThat(obligation(exactly).alerting()).isTrue();
        assertThat(obligation(more).alerting()).isFalse();
    }

    @Test
    void aDisputedBreachIsSaidAgainWhenItIsDisputedNoMore() {
        var obligation = obligation(aDetention()
                .recorded("2026-10-01T15:00:00Z")
                .register("apprehended", "2026-10-01T20:00:00+05:00")
                .claim(Claimant.DETAINED_PERSON, "apprehended", "2026-10-01T15:00:00+05:00"));
        var first = Instant.parse("2026-10-01T16:00:00Z");
        var second = Instant.parse("2026-10-01T18:00:01Z");

        assertThat(obligation.judgement(first)).map(Judgement::disputed).hasValue(true);
        assertThat(obligation.judgement(second)).map(Judgement::disputed).hasValue(false);
    }

    @Test
    void aBreachThatComesBackRestsOnOtherFactsThanTheFirst() {
        var detention = aDetention().register("apprehended", "2026-10-01T09:00:00+05:00");
        var first = obligation(detention).breach(false);
        detention.register("protocol_drawn", "2026-10-01T10:00:00+05:00");
        var met = obligation(detention);
        detention.voided("protocol_drawn-1", "2026-10-02T10:00:00+05:00");
        var again = obligation(detention).breach(false);

        assertThat(met.settled()).isEqualTo(LimitState.MET);
        assertThat(again).isNotEqualTo(first);
        assertThat(again.basis()).containsExactly("apprehended-0", "protocol_drawn-1", "voiding-2");
    }

    @Test
    void factsThatDoNotConcernALimitLeaveItsJudgementAsItIs() {
        var detention = aDetention()
                .register("apprehended", "2026-10-01T09:00:00+05:00")
                .register("protocol_drawn", "2026-10-01T10:00:00+05:00");
        var before = obligation(detention);

        assertThat(obligation(detention.register("placed", "2026-10-01T11:00:00+05:00")))
                .isEqualTo(before);
    }

    @Test
    void countsTheSecondsBetweenTheTimesAsStated() {
        var obligation = obligation(aDetention()
                .register("apprehended", "2026-10-01T09:00:00+05:00")
                .register("protocol_drawn", "2026-10-01T12:30:05+05:00"));

        assertThat(obligation.elapsedSeconds()).isEqualTo(12_605);
        assertThat(obligation.endedAt()).hasToString("2026-10-01T12:30:05+05:00");
    }

    @Test
    void anObligationOfAnotherKindOfPersonDoesNotApplyAnyMore() {
        var before = obligation(aDetention().register("apprehended", "2026-10-01T09:00:00+05:00"))
                .breach(false);
        var administrative = aDetention()
                .under(RegimeOfLaw.ADMINISTRATIVE)
                .of(AgeGroup.ADULT)
                .register("apprehended", "2026-10-01T09:00:00+05:00");

        assertThat(Courses.gone(administrative.dossier(), LIMITS, before).state())
                .isEqualTo(LimitState.NOT_APPLICABLE);
    }

    @Test
    void whatWasVoidedWholeIsTakenBack() {
        var detention = aDetention().register("apprehended", "2026-10-01T09:00:00+05:00");
        var before = obligation(detention).breach(false);

        var gone = Courses.gone(
                detention.voided("apprehended-0", "2026-10-01T13:00:00+05:00").dossier(), LIMITS, before);

        assertThat(gone.state()).isEqualTo(LimitState.CLEARED);
        assertThat(gone.basis()).containsExactly("apprehended-0", "voiding-1");
    }

    private static Obligation obligation(ADetention detention) {
        return Objects.requireNonNull(detention.course(LIMITS, PROTOCOL).obligation(PACE));
    }
}
