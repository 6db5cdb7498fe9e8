package org.baqylau.events.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baqylau.events.Milestones.APPREHENDED;
import static org.baqylau.events.Milestones.COURT_DECIDED;
import static org.baqylau.events.Milestones.DELIVERED;
import static org.baqylau.events.Milestones.PLACED;
import static org.baqylau.events.Milestones.PROTOCOL_DRAWN;
import static org.baqylau.events.Milestones.RELEASED;
import static org.baqylau.events.Milestones.TRANSFERRED;
import static org.baqylau.events.standing.Detentions.claims;

import java.util.Optional;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.CourtDecision;
import org.baqylau.events.DetentionDetails;
import org.baqylau.events.ReleaseGround;
import org.baqylau.events.Sex;
import org.junit.jupiter.api.Test;

/** What the standing entries of a detention say together. */
class StandingDetentionTest {

    private static final DetentionDetails BY_COURT = new DetentionDetails.Released(ReleaseGround.COURT);

    @Test
    void existsFromItsFirstMilestoneWhicheverItIs() {
        var detention = of(claims(PROTOCOL_DRAWN, "2012-06-01T15:00:00+06:00"));

        assertThat(detention.known()).isTrue();
        assertThat(detention.start().orElseThrow().milestone()).isEqualTo(PROTOCOL_DRAWN);
        assertThat(of().known()).isFalse();
        assertThat(of().start()).isEmpty();
        assertThat(of().facilityNow()).isEmpty();
    }

    @Test
    void doesNotStartWithATimeThatCannotBeBelieved() {
        var facts = new Log()
                .by(Log.CUSTODY)
                .recorded("2012-06-01T00:00:00Z")
                .says(claims(APPREHENDED, "2012-06-02T10:00:00+06:00").logged())
                .recorded("2012-06-05T00:00:00Z")
                .says(claims(DELIVERED, "2012-06-03T10:00:00+06:00").logged());

        assertThat(id(of(facts).start())).isEqualTo("e001");
    }

    @Test
    void startsWithItsFirstTimeWhereNoneCanBeBelieved() {
        var facts = new Log()
                .by(Log.CUSTODY)
                .recorded("2012-06-01T00:00:00Z")
                .says(claims(APPREHENDED, "2012-06-02T10:00:00+06:00").logged());

        assertThat(id(of(facts).start())).isEqualTo("e000");
    }

    @Test
    void belongsToTheFacilityOfTheFirstPlacementElseOfTheFirstEntry() {
        var apprehended = claims(APPREHENDED, "2012-06-01T10:00:00+06:00").in("F1");
        var placedLater = claims(PLACED, "2012-06-03T10:00:00+06:00").in("F3");
        var placed = claims(PLACED, "2012-06-02T10:00:00+06:00").in("F2");

        assertThat(of(placedLater, placed, apprehended).facilityId()).isEqualTo("F2");
        assertThat(of(placedLater, placed, apprehended).facility()).isEqualTo(Known.ALMATY);
        assertThat(of(claims(DELIVERED, "2012-06-01T11:00:00+06:00").in("F2"), apprehended)
                        .facilityId())
                .isEqualTo("F1");
    }

    @Test
    void isWhereTheLastTransferOrPlacementBroughtThePerson() {
        var transferred =
                claims(TRANSFERRED, "2012-06-03T10:00:00+06:00").in("F2").with(new DetentionDetails.Transferred("F7"));
        var placed = claims(PLACED, "2012-06-02T10:00:00+06:00").in("F2");
        var placedAgain = claims(PLACED, "2012-06-04T10:00:00+06:00").in("F3");

        assertThat(of(transferred, placed).facilityNow()).contains("F7");
        assertThat(of(transferred, placed, placedAgain).facilityNow()).contains("F3");
        assertThat(of(placed).facilityNow()).contains("F2");
    }

    @Test
    void takesTheProfileFromTheApprehensionThatWasStatedLast() {
        var facts = new Log()
                .at("2012-06-04T10:00:00+06:00")
                .says(claims(APPREHENDED, "2012-06-01T10:00:00+06:00")
                        .of(Sex.MALE, AgeGroup.ADULT)
                        .logged())
                .at("2012-06-05T10:00:00+06:00")
                .says(claims(APPREHENDED, "2012-06-01T12:00:00+06:00")
                        .of(Sex.MALE, AgeGroup.MINOR)
                        .logged())
                .at("2012-06-03T10:00:00+06:00")
                .says(claims(APPREHENDED, "2012-06-01T13:00:00+06:00")
                        .of(Sex.MALE, AgeGroup.ADULT)
                        .logged())
                .at("2012-06-06T10:00:00+06:00")
                .says(claims(DELIVERED, "2012-05-01T12:00:00+06:00")
                        .of(Sex.FEMALE, AgeGroup.ADULT)
                        .logged())
                .says(claims(APPREHENDED, "2012-06-01T14:00:00+06:00").logged());

        var profile = of(facts).profile().orElseThrow();

        assertThat(profile.sex()).isEqualTo(Sex.MALE);
        assertThat(profile.ageGroup()).isEqualTo(AgeGroup.MINOR);
    }

    @Test
    void takesTheProfileFromTheFirstEntryThatHasItWhereNoApprehensionDoes() {
        var detention = of(
                claims(PLACED, "2012-06-03T10:00:00+06:00").of(Sex.MALE, AgeGroup.ADULT),
                claims(DELIVERED, "2012-06-02T10:00:00+06:00").of(Sex.FEMALE, AgeGroup.ADULT),
                claims(APPREHENDED, "2012-06-01T10:00:00+06:00"));

        assertThat(detention.profile().orElseThrow().sex()).isEqualTo(Sex.FEMALE);
        assertThat(detention.regimeOfLaw()).isEmpty();
        assertThat(detention.personRef()).isEmpty();
    }

    @Test
    void endsWithTheFirstReleaseElseWithTheCourtThatReleased() {
        var bail = claims(COURT_DECIDED, "2012-06-02T10:00:00+06:00")
                .with(new DetentionDetails.CourtDecided(CourtDecision.BAIL));
        var court = claims(COURT_DECIDED, "2012-06-03T10:00:00+06:00")
                .with(new DetentionDetails.CourtDecided(CourtDecision.RELEASED));
        var released = claims(RELEASED, "2012-06-04T10:00:00+06:00").with(BY_COURT);
        var again = claims(RELEASED, "2012-06-05T10:00:00+06:00").with(BY_COURT);

        assertThat(of(bail).release()).isEmpty();
        assertThat(id(of(bail, court).release())).isEqualTo("e001");
        assertThat(id(of(again, court, released).release())).isEqualTo("e002");
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
