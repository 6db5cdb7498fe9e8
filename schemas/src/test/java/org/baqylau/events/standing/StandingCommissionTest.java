package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Places.appointed;
import static org.baqylau.events.standing.Places.commission;
import static org.baqylau.events.standing.Places.dissolved;
import static org.baqylau.events.standing.Places.released;

import java.time.LocalDate;
import java.util.Map;
import org.baqylau.events.Fact;
import org.baqylau.events.Profession;
import org.junit.jupiter.api.Test;

class StandingCommissionTest {

    @Test
    void holdsMembersUntilTheCommissionIsRegistered() {
        var facts = new Log().says(appointed("m1", "2011-01-01", Profession.LAWYER));

        var commission = StandingCommission.of("C1", facts.facts());

        assertThat(commission.registered()).isNull();
        assertThat(commission.inBeingOn(LocalDate.parse("2012-01-01"))).isFalse();
        assertThat(commission.fates()).isEqualTo(Map.of("e000", new Fate.Held("commission/C1")));
    }

    @Test
    void ofTwoRegistrationsTheFirstOnTheLogStands() {
        var facts = new Log().says(commission("2011-01-01")).says(commission("2010-01-01"));

        var commission = StandingCommission.of("C1", facts.facts());

        assertThat(commission.inBeingOn(LocalDate.parse("2010-06-01"))).isFalse();
        assertThat(commission.fates()).isEqualTo(Map.of("e001", new Fate.Refused(Refusal.ALREADY_EXISTS)));
    }

    @Test
    void isInBeingFromItsDayToTheDayBeforeItIsDissolved() {
        var commission = after(dissolved("2012-02-01"));

        assertThat(commission.inBeingOn(LocalDate.parse("2010-12-31"))).isFalse();
        assertThat(commission.inBeingOn(LocalDate.parse("2011-01-01"))).isTrue();
        assertThat(commission.inBeingOn(LocalDate.parse("2012-01-31"))).isTrue();
        assertThat(commission.inBeingOn(LocalDate.parse("2012-02-01"))).isFalse();
    }

    @Test
    void ofSeveralDissolutionsTheLastByTimeStands() {
        var facts = new Log()
                .says(commission("2011-01-01"))
                .at("2012-05-02T10:00:00+06:00")
                .says(dissolved("2012-05-10"))
                .at("2012-05-01T10:00:00+06:00")
                .says(dissolved("2012-05-20"));

        assertThat(StandingCommission.of("C1", facts.facts()).dissolved()).isEqualTo("2012-05-10");
    }

    @Test
    void aMemberSitsFromTheAppointmentToTheDayBeforeTheRelease() {
        var commission = after(released("m1", "2012-03-01"), appointed("m1", "2011-02-01", Profession.HEALTH));

        assertThat(sitting(commission, "2011-01-31")).isZero();
        assertThat(sitting(commission, "2011-02-01")).isEqualTo(1);
        assertThat(sitting(commission, "2012-02-29")).isEqualTo(1);
        assertThat(sitting(commission, "2012-03-01")).isZero();
    }

    @Test
    void aMemberAppointedTwiceSitsOnce() {
        var commission =
                after(appointed("m1", "2011-02-01", Profession.HEALTH), appointed("m1", "2011-06-01", Profession.NGO));

        assertThat(commission.sittingOn(LocalDate.parse("2011-05-31")))
                .extracting(StandingCommission.Term::profession)
                .containsExactly(Profession.HEALTH);
        assertThat(commission.sittingOn(LocalDate.parse("2011-06-01")))
                .extracting(StandingCommission.Term::profession)
                .containsExactly(Profession.NGO);
    }

    @Test
    void aMemberMayReturn() {
        var commission = after(
                appointed("m1", "2011-02-01", Profession.HEALTH),
                released("m1", "2011-03-01"),
                appointed("m1", "2011-04-01", Profession.HEALTH));

        assertThat(sitting(commission, "2011-02-28")).isEqualTo(1);
        assertThat(sitting(commission, "2011-03-15")).isZero();
        assertThat(sitting(commission, "2011-04-01")).isEqualTo(1);
    }

    @Test
    void aReleaseWithoutAnAppointmentIsNothing() {
        var commission = after(released("m1", "2011-03-01"));

        assertThat(commission.members()).isEmpty();
        assertThat(commission.fates()).isEmpty();
    }

    @Test
    void anAppointmentThatTheSameDayTakesBackIsNothing() {
        var commission = after(appointed("m1", "2011-02-01", Profession.HEALTH), released("m1", "2011-02-01"));

        assertThat(commission.members()).isEmpty();
    }

    @Test
    void anAppointmentAfterTheReleaseOfTheSameDayGoesOn() {
        var commission = after(
                appointed("m1", "2010-02-01", Profession.NGO),
                released("m1", "2011-02-01"),
                appointed("m1", "2011-02-01", Profession.HEALTH));

        assertThat(commission.sittingOn(LocalDate.parse("2011-02-01")))
                .extracting(StandingCommission.Term::profession)
                .containsExactly(Profession.HEALTH);
    }

    @Test
    void nobodySitsOnACommissionThatIsNotInBeing() {
        var commission = after(appointed("m1", "2010-02-01", Profession.NGO), dissolved("2012-01-01"));

        assertThat(sitting(commission, "2010-06-01")).isZero();
        assertThat(sitting(commission, "2011-06-01")).isEqualTo(1);
        assertThat(sitting(commission, "2012-01-01")).isZero();
    }

    @Test
    void refusesAnAccountWhoseTerritoryIsAnother() {
        var facts = new Log()
                .by(Log.account("registry-ala", "registry", "KZ-ALA"))
                .says(appointed("m1", "2011-02-01", Profession.NGO))
                .by(Log.REGISTRY)
                .says(commission("2011-01-01"));

        var commission = StandingCommission.of("C1", facts.facts());

        assertThat(commission.members()).isEmpty();
        assertThat(commission.fates()).isEqualTo(Map.of("e000", new Fate.Refused(Refusal.TERRITORY)));
    }

    private static StandingCommission after(Fact... later) {
        var log = new Log().says(commission("2011-01-01"));
        for (var fact : later) {
            log.says(fact);
        }
        return StandingCommission.of("C1", log.facts());
    }

    private static int sitting(StandingCommission commission, String day) {
        return commission.sittingOn(LocalDate.parse(day)).size();
    }
}
