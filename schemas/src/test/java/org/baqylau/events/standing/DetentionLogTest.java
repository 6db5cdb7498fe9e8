package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.Milestones.APPREHENDED;
import static org.baqylau.events.Milestones.DELIVERED;
import static org.baqylau.events.standing.Detentions.claims;
import static org.baqylau.events.standing.Detentions.corrected;
import static org.baqylau.events.standing.Detentions.examined;
import static org.baqylau.events.standing.Detentions.voided;

import java.util.Map;
import org.baqylau.events.Claimant;
import org.baqylau.events.StatedTime;
import org.junit.jupiter.api.Test;

/** Which entries of a detention stand, at which time, and by whose word. */
class DetentionLogTest {

    private static final Submitter KARAGANDA = Log.account("custody-kar", "custody", "KZ-KAR");

    private final Known known = new Known().facility("F1", Known.KARAGANDA).facility("F2", Known.ALMATY);

    @Test
    void eachEntryWaitsForItsOwnFacility() {
        var facts = log().says(claims(APPREHENDED, "2012-06-01T10:00:00+06:00")
                        .in("F9")
                        .logged())
                .says(claims(DELIVERED, "2012-06-01T11:00:00+06:00").in("F1").logged());

        var detention = StandingDetention.of("D1", facts.facts(), known);

        assertThat(detention.entries()).extracting(DetentionEntry::id).containsExactly("e001");
        assertThat(detention.fates()).isEqualTo(Map.of("e000", new Fate.Held("facility/F9")));
        assertThat(detention.basis()).containsExactly("e001");
    }

    @Test
    void aCorrectionWaitsForTheEntryAndThatForItsFacility() {
        var facts = log().says(
                        "held",
                        claims(APPREHENDED, "2012-06-01T10:00:00+06:00")
                                .in("F9")
                                .logged())
                .says(corrected("held", "2012-06-01T09:00:00+06:00"))
                .says(voided("never-logged"));

        assertThat(StandingDetention.of("D1", facts.facts(), known).fates())
                .isEqualTo(Map.of(
                        "held", new Fate.Held("facility/F9"),
                        "e001", new Fate.Held("entry/held"),
                        "e002", new Fate.Held("entry/never-logged")));
    }

    @Test
    void theLastCorrectionByTimeGivesTheTimeAndItsOwnRecording() {
        var facts = log().recorded("2012-06-10T00:00:00Z")
                .at("2012-06-05T10:00:00+06:00")
                .says(corrected("entry", "2012-06-01T09:00:00+06:00"))
                .recorded("2012-06-11T00:00:00Z")
                .at("2012-06-04T10:00:00+06:00")
                .says(corrected("entry", "2012-06-01T08:00:00+06:00"))
                .recorded("2012-06-12T00:00:00Z")
                .at("2012-06-09T10:00:00+06:00")
                .says("entry", claims(APPREHENDED, "2012-06-01T10:00:00+06:00").logged());

        var entry = StandingDetention.of("D1", facts.facts(), known).entries().getFirst();

        assertThat(entry.at().stated()).isEqualTo(StatedTime.parse("2012-06-01T09:00:00+06:00"));
        assertThat(entry.recorded()).isEqualTo("2012-06-10T00:00:00Z");
        assertThat(entry.basis()).containsExactly("entry", "e001", "e000");
        assertThat(entry.logged().claimant()).isEqualTo(Claimant.CUSTODY_REGISTER);
    }

    @Test
    void aCorrectionMovesTheEntryAmongTheOthers() {
        var facts = log().says(
                        "first",
                        claims(APPREHENDED, "2012-06-01T10:00:00+06:00").logged())
                .says("second", claims(DELIVERED, "2012-06-01T11:00:00+06:00").logged())
                .says(corrected("first", "2012-06-01T12:00:00+06:00"));

        assertThat(StandingDetention.of("D1", facts.facts(), known).entries())
                .extracting(DetentionEntry::id)
                .containsExactly("second", "first");
    }

    @Test
    void voidedIsFinalWhateverItsTime() {
        var facts = log().at("2012-06-01T10:00:00+06:00")
                .says(voided("entry"))
                .at("2012-06-05T10:00:00+06:00")
                .says("entry", claims(APPREHENDED, "2012-06-01T10:00:00+06:00").logged())
                .at("2012-06-06T10:00:00+06:00")
                .says(corrected("entry", "2012-06-01T09:00:00+06:00"));

        var detention = StandingDetention.of("D1", facts.facts(), known);

        assertThat(detention.entries()).isEmpty();
        assertThat(detention.known()).isFalse();
        assertThat(detention.facilityId()).isNull();
        assertThat(detention.fates()).isEmpty();
    }

    @Test
    void onlyWhoLoggedAnEntryOrAProsecutorTouchesIt() {
        var facts = log().says(
                        "entry",
                        claims(APPREHENDED, "2012-06-01T10:00:00+06:00").logged())
                .by(Log.account("lawyer", "lawyer", Submitter.EVERYWHERE))
                .says("corrects", corrected("entry", "2012-06-01T09:00:00+06:00"))
                .says("voids", voided("entry"))
                .by(Log.PROSECUTOR)
                .says("may", corrected("entry", "2012-06-01T08:00:00+06:00"));

        var detention = StandingDetention.of("D1", facts.facts(), known);

        assertThat(detention.entries().getFirst().basis()).containsExactly("entry", "may");
        assertThat(detention.fates())
                .isEqualTo(Map.of(
                        "corrects", new Fate.Refused(Refusal.NOT_YOURS),
                        "voids", new Fate.Refused(Refusal.NOT_YOURS)));
    }

    @Test
    void refusesEntriesAndCorrectionsFromOutsideTheTerritory() {
        var facts = log().says(
                        "entry",
                        claims(APPREHENDED, "2012-06-01T10:00:00+06:00")
                                .in("F2")
                                .logged())
                .by(KARAGANDA)
                .says(
                        "logs",
                        claims(DELIVERED, "2012-06-01T11:00:00+06:00").in("F2").logged())
                .by(Log.account("prosecutor-kar", "prosecutor", "KZ-KAR"))
                .says("voids", voided("entry"))
                .says("examines", examined(true));

        var detention = StandingDetention.of("D1", facts.facts(), known);

        assertThat(detention.entries()).extracting(DetentionEntry::id).containsExactly("entry");
        assertThat(detention.examinations()).isEmpty();
        assertThat(detention.fates())
                .containsOnlyKeys("logs", "voids", "examines")
                .allSatisfy((id, fate) -> assertThat(fate).isEqualTo(new Fate.Refused(Refusal.TERRITORY)));
    }

    @Test
    void anExaminationWaitsForTheDetention() {
        var facts = log().says(examined(true));

        assertThat(StandingDetention.of("D1", facts.facts(), known).fates())
                .isEqualTo(Map.of("e000", new Fate.Held("detention/D1")));

        facts.says(claims(APPREHENDED, "2012-06-01T10:00:00+06:00").logged());

        assertThat(StandingDetention.of("D1", facts.facts(), known).examinations())
                .containsExactly(examined(true));
    }

    private static Log log() {
        return new Log().by(Log.CUSTODY);
    }
}
