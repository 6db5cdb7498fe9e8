package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.Milestones.APPREHENDED;
import static org.baqylau.events.Milestones.DELIVERED;
import static org.baqylau.events.standing.Detentions.claims;

import java.util.Optional;
import org.baqylau.events.Claimant;
import org.baqylau.events.Precision;
import org.junit.jupiter.api.Test;

/** Which claims of a milestone are kept, and which of them can be believed. */
class ClaimsTest {

    @Test
    void keepsEveryClaimOfAMilestoneByTime() {
        var detention = of(
                claims(APPREHENDED, "2012-01-28T20:30:00+06:00"),
                claims(APPREHENDED, "2012-01-28T15:00:00+06:00").from(Claimant.FAMILY),
                claims(DELIVERED, "2012-01-28T20:40:00+06:00"));

        assertThat(detention.claims(APPREHENDED)).extracting(DetentionEntry::id).containsExactly("e001", "e000");
        assertThat(id(detention.earliest(APPREHENDED))).isEqualTo("e001");
        assertThat(detention.start()).isEqualTo(detention.earliest(APPREHENDED));
    }

    @Test
    void doesNotBelieveATimeLaterThanItsOwnRecording() {
        var detention =
                of(claims(APPREHENDED, "2012-06-30T06:00:01+06:00"), claims(DELIVERED, "2012-06-30T06:00:00+06:00"));

        assertThat(detention.credible(APPREHENDED)).isEmpty();
        assertThat(detention.claims(APPREHENDED)).hasSize(1);
        assertThat(detention.credible(DELIVERED)).hasSize(1);
        assertThat(detention.start().orElseThrow().milestone()).isEqualTo(DELIVERED);
    }

    @Test
    void believesADayOnWhichItWasRecorded() {
        var detention = of(claims(APPREHENDED, "2012-06-30T23:00:00+06:00").toThe(Precision.DAY));

        assertThat(detention.credible(APPREHENDED)).hasSize(1);
    }

    @Test
    void doesNotBelieveAClaimMoreThanThirtyDaysBeforeTheRegister() {
        var detention = of(
                claims(APPREHENDED, "2012-05-31T12:00:00+06:00"),
                claims(APPREHENDED, "2012-06-15T12:00:00+06:00"),
                claims(APPREHENDED, "2012-05-01T12:00:00+06:00").from(Claimant.LAWYER),
                claims(APPREHENDED, "2012-05-01T11:59:59+06:00").from(Claimant.FAMILY));

        assertThat(detention.credible(APPREHENDED))
                .extracting(DetentionEntry::id)
                .containsExactly("e002", "e000", "e001");
    }

    @Test
    void believesAClaimToTheDayWhereSomeOfThatDayCanBeBelieved() {
        var detention = of(
                claims(APPREHENDED, "2012-05-31T12:00:00+06:00"),
                claims(APPREHENDED, "2012-05-01T00:00:00+06:00")
                        .from(Claimant.FAMILY)
                        .toThe(Precision.DAY));

        assertThat(detention.credible(APPREHENDED)).hasSize(2);
    }

    @Test
    void aRegisterThatCannotBeBelievedItselfMeasuresNoOther() {
        var detention = of(
                claims(APPREHENDED, "2012-07-01T12:00:00+06:00"),
                claims(APPREHENDED, "2012-01-01T12:00:00+06:00").from(Claimant.FAMILY));

        assertThat(detention.credible(APPREHENDED))
                .extracting(DetentionEntry::id)
                .containsExactly("e001");
    }

    @Test
    void ordersClaimsOfOneTimeByTheirIds() {
        var claim = claims(APPREHENDED, "2012-06-01T15:00:00+06:00").logged();
        var facts = new Log().by(Log.CUSTODY).says("p", claim).says("a", claim);

        assertThat(of(facts).entries()).extracting(DetentionEntry::id).containsExactly("a", "p");
    }

    private static StandingDetention of(Detentions.Claim... claims) {
        var log = new Log().by(Log.CUSTODY);
        for (var claim : claims) {
            log.says(claim.logged());
        }
        return of(log);
    }

    private static StandingDetention of(Log log) {
        var known = new Known()
                .facility("F1", Known.KARAGANDA)
                .facility("F2", Known.ALMATY)
                .facility("F3", Known.ATYRAU);
        return StandingDetention.of("D1", log.facts(), known);
    }

    private static String id(Optional<DetentionEntry> entry) {
        return entry.orElseThrow().id();
    }
}
