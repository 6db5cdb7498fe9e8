package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.standing.Places.changed;
import static org.baqylau.events.standing.Places.closed;
import static org.baqylau.events.standing.Places.counted;
import static org.baqylau.events.standing.Places.died;
import static org.baqylau.events.standing.Places.incident;
import static org.baqylau.events.standing.Places.moved;
import static org.baqylau.events.standing.Places.registered;
import static org.baqylau.events.standing.Places.resized;

import java.time.LocalDate;
import java.util.Map;
import org.baqylau.events.Agency;
import org.baqylau.events.CauseOfDeath;
import org.baqylau.events.FacilityFact;
import org.baqylau.events.IncidentKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingFacilityTest {

    private static final Submitter KARAGANDA = Log.account("custody-kar", "custody", "KZ-KAR");

    @Test
    void holdsEveryFactUntilTheFacilityIsRegistered() {
        var facts = new Log().says(resized("2012-01-01", 400)).says(counted("2012-01-01", 300));

        var facility = StandingFacility.of("F1", facts.facts());

        assertThat(facility.known()).isFalse();
        assertThat(facility.cause()).isEmpty();
        assertThat(facility.on(LocalDate.EPOCH)).isEmpty();
        assertThat(facility.fates())
                .isEqualTo(Map.of("e000", new Fate.Held("facility/F1"), "e001", new Fate.Held("facility/F1")));
    }

    @Test
    void ofTwoRegistrationsTheFirstOnTheLogStands() {
        var facts = new Log()
                .at("2012-02-01T10:00:00+06:00")
                .says(registered("KZ-KAR", "2008-01-01"))
                .at("2012-01-01T10:00:00+06:00")
                .says(registered("KZ-ALA", "2008-01-01"));

        var facility = StandingFacility.of("F1", facts.facts());

        assertThat(region(facility, "2010-01-01")).isEqualTo("KZ-KAR");
        assertThat(facility.fates()).isEqualTo(Map.of("e001", new Fate.Refused(Refusal.ALREADY_EXISTS)));
    }

    @Test
    void aChangeHoldsFromItsDayAndLeavesTheRestAsItWas() {
        var facility = after(moved("2010-01-01", "KZ-ALA"), resized("2011-01-01", 80));

        assertThat(region(facility, "2009-12-31")).isEqualTo("KZ-KAR");
        assertThat(region(facility, "2010-01-01")).isEqualTo("KZ-ALA");
        assertThat(capacity(facility, "2010-12-31")).isEqualTo(500);
        assertThat(capacity(facility, "2011-01-01")).isEqualTo(80);
        assertThat(region(facility, "2011-01-01")).isEqualTo("KZ-ALA");
    }

    @Test
    void anEarlierChangeThatIsToldLaterShowsThroughOneThatDoesNotSpeakOfIt() {
        var facility = after(resized("2011-01-01", 80), moved("2010-01-01", "KZ-ALA"));

        assertThat(region(facility, "2012-01-01")).isEqualTo("KZ-ALA");
        assertThat(capacity(facility, "2010-06-01")).isEqualTo(500);
    }

    @Test
    void changesOfOneDayCountByTimeThenId() {
        var facts = new Log()
                .at("2012-02-01T10:00:00+06:00")
                .says("b", resized("2011-01-01", 2))
                .says("a", resized("2011-01-01", 1))
                .at("2012-01-01T10:00:00+06:00")
                .says("c", resized("2011-01-01", 3))
                .says(registered("KZ-KAR", "2008-01-01"));

        assertThat(capacity(StandingFacility.of("F1", facts.facts()), "2012-01-01"))
                .isEqualTo(2);
        assertThat(capacity(StandingFacility.of("F1", facts.backwards()), "2012-01-01"))
                .isEqualTo(2);
    }

    @Test
    void aChangeFromBeforeTheOpeningChangesWhatTheRegistrationSaid() {
        var facility = after(changed("2005-01-01", null, Agency.JUSTICE, null, null));

        assertThat(facility.spans()).hasSize(1);
        assertThat(facility.spans().getFirst().from()).isEqualTo("2008-01-01");
        assertThat(facility.spans().getFirst().agency()).isEqualTo(Agency.JUSTICE);
    }

    @Test
    void theOpeningItselfMayBeCorrected() {
        var facility = after(changed("2009-01-01", null, null, null, "2006-02-03"), moved("2007-01-01", "KZ-ALA"));

        assertThat(facility.opened()).isEqualTo("2006-02-03");
        assertThat(region(facility, "2006-12-31")).isEqualTo("KZ-KAR");
        assertThat(region(facility, "2007-01-01")).isEqualTo("KZ-ALA");
    }

    @Test
    void ofSeveralClosingsTheLastByTimeStands() {
        var facts = new Log()
                .says(registered("KZ-KAR", "2008-01-01"))
                .at("2012-05-02T10:00:00+06:00")
                .says(closed("2012-05-10"))
                .at("2012-05-01T10:00:00+06:00")
                .says(closed("2012-05-20"));

        assertThat(StandingFacility.of("F1", facts.facts()).closed()).isEqualTo("2012-05-10");
    }

    @Test
    void ofSeveralCountsOfADayTheLastByTimeStands() {
        var facts = new Log()
                .says(registered("KZ-KAR", "2008-01-01"))
                .at("2012-05-02T10:00:00+06:00")
                .says(counted("2012-05-01", 7))
                .at("2012-05-01T10:00:00+06:00")
                .says(counted("2012-05-01", 9))
                .says(counted("2012-04-01", 5));

        var populations = StandingFacility.of("F1", facts.facts()).populations();

        assertThat(populations).hasSize(2);
        assertThat(populations
                        .floorEntry(LocalDate.parse("2012-06-01"))
                        .getValue()
                        .total())
                .isEqualTo(7);
        assertThat(populations.firstEntry().getValue().total()).isEqualTo(5);
    }

    @Test
    void aSecondFactOnADeathOrIncidentReplacesTheFirst() {
        var facility = after(
                died("d1", CauseOfDeath.UNKNOWN),
                died("d2", CauseOfDeath.NATURAL),
                died("d1", CauseOfDeath.HOMICIDE),
                incident("i1", IncidentKind.TRANSFER),
                incident("i1", IncidentKind.USE_OF_FORCE));

        assertThat(facility.deaths().values())
                .extracting("cause")
                .containsExactly(CauseOfDeath.HOMICIDE, CauseOfDeath.NATURAL);
        assertThat(facility.incidents().values()).extracting("kind").containsExactly(IncidentKind.USE_OF_FORCE);
    }

    @Test
    void factsOfAScopedAccountAreRefusedWhereTheFacilityProvesToLieElsewhere() {
        var facts = new Log()
                .by(KARAGANDA)
                .says(died("d1", CauseOfDeath.UNKNOWN))
                .says(counted("2012-01-01", 3))
                .says(incident("i1", IncidentKind.TRANSFER))
                .says(closed("2012-02-02"))
                .says(resized("2012-01-01", 1))
                .by(Log.REGISTRY)
                .says(registered("KZ-ALA", "2008-01-01"));

        var facility = StandingFacility.of("F1", facts.facts());

        assertThat(facility.fates())
                .hasSize(5)
                .allSatisfy((id, fate) -> assertThat(fate).isEqualTo(new Fate.Refused(Refusal.TERRITORY)));
        assertThat(facility.deaths()).isEmpty();
        assertThat(facility.populations()).isEmpty();
        assertThat(facility.incidents()).isEmpty();
        assertThat(facility.closed()).isNull();
        assertThat(capacity(facility, "2012-06-01")).isEqualTo(500);
    }

    @Test
    void territoryGoesByTheRegionsUpToTheDayOfRecording() {
        var facts = new Log()
                .says(registered("KZ-KAR", "2008-01-01"))
                .says(moved("2012-03-01", "KZ-ULY"))
                .by(KARAGANDA)
                .recorded("2012-02-29T18:00:00Z")
                .says(died("recorded-before-anybody-told-of-the-move", CauseOfDeath.NATURAL))
                .by(Log.account("custody-uly", "custody", "KZ-ULY"))
                .recorded("2012-02-29T17:00:00Z")
                .says(died("not-yet", CauseOfDeath.NATURAL))
                .recorded("2012-02-29T18:00:00Z")
                .says(died("moved", CauseOfDeath.NATURAL));

        assertThat(StandingFacility.of("F1", facts.facts()).deaths())
                .containsOnlyKeys("recorded-before-anybody-told-of-the-move", "moved");
    }

    @Test
    void whoeverGivesAFacilityAwayLosesItWithThatDay() {
        var facts = new Log()
                .says(registered("KZ-KAR", "2008-01-01"))
                .by(KARAGANDA)
                .says("gives", moved("2012-03-01", "KZ-ULY"))
                .says("too-late", resized("2012-03-02", 1));

        assertThat(StandingFacility.of("F1", facts.backwards()).fates())
                .isEqualTo(Map.of("too-late", new Fate.Refused(Refusal.TERRITORY)));
    }

    @Test
    void tellsOthersOnlyWhatTheyDependOn() {
        var facility = after(resized("2009-01-01", 4), moved("2010-01-01", "KZ-ALA"), closed("2013-01-01"));

        var told = facility.cause().orElseThrow();

        assertThat(told.spans()).extracting(FacilityCause.Span::region).containsExactly("KZ-KAR", "KZ-ALA");
        assertThat(told.opened()).isEqualTo("2008-01-01");
        assertThat(told.closed()).isEqualTo("2013-01-01");
    }

    private static StandingFacility after(FacilityFact... later) {
        var log = new Log().says(registered("KZ-KAR", "2008-01-01"));
        for (var fact : later) {
            log.says(fact);
        }
        return StandingFacility.of("F1", log.facts());
    }

    private static String region(StandingFacility facility, String day) {
        return facility.on(LocalDate.parse(day)).orElseThrow().region();
    }

    private static @Nullable Integer capacity(StandingFacility facility, String day) {
        return facility.on(LocalDate.parse(day)).orElseThrow().capacity();
    }
}
