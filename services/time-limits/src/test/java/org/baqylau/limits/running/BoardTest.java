package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.baqylau.events.AlertState;
import org.baqylau.events.Claimant;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.LocalDays;
import org.baqylau.limits.application.WorkOnAlert;
import org.baqylau.limits.domain.KzLimits;
import org.baqylau.limits.domain.Law;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reaches which limit next, and who is held with nothing recorded. */
class BoardTest {

    private static final Alerts.Scope COUNTRY = new Alerts.Scope(null);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private @Nullable Fixture running;

    @AfterEach
    void close() {
        if (running != null) {
            running.close();
        }
    }

    private Fixture watched(Law law) {
        var fixture = new Fixture(law);
        running = fixture;
        fixture.told.facility("F1", "KZ-KAR");
        fixture.told.facility("F2", "KZ-ALA");
        fixture.read("one");
        return fixture;
    }

    /** Two at one place, the second apprehended first, and one elsewhere. */
    private Fixture threeHeld() {
        var fixture = watched(KzLimits.FEW);
        fixture.told.entry("later", "F1", "apprehended", now.minus(Duration.ofMinutes(10)));
        fixture.told.entry("sooner", "F1", "apprehended", now.minus(Duration.ofMinutes(50)));
        fixture.told.entry("elsewhere", "F2", "apprehended", now.minus(Duration.ofMinutes(30)));
        fixture.settle();
        return fixture;
    }

    private Alerts.Asked asked() {
        return asked(now);
    }

    private static Alerts.Asked asked(Instant moment) {
        return new Alerts.Asked(moment, LocalDays.of(moment));
    }

    private Instant in(int hours) {
        return now.plus(Duration.ofHours(hours));
    }

    @Test
    void listsWhatFallsDueInTheOrderOfTheEnds() {
        var alerts = threeHeld().alerts();

        assertThat(alerts.next(null, COUNTRY, asked(), in(6), 500))
                .extracting(next -> next.whose().id() + " " + next.limit())
                .containsExactly(
                        "sooner " + KzLimits.PROTOCOL, "elsewhere " + KzLimits.PROTOCOL, "later " + KzLimits.PROTOCOL);
        assertThat(alerts.next(null, COUNTRY, asked(), in(2), 500)).isEmpty();
        assertThat(alerts.next(null, COUNTRY, asked(), in(48), 500)).hasSize(6);
        assertThat(alerts.next(null, COUNTRY, asked(), in(48), 2))
                .extracting(next -> next.whose().id())
                .containsExactly("sooner", "elsewhere");
    }

    @Test
    void showsAnotherRegionToNobody() {
        var alerts = threeHeld().alerts();
        var almaty = new Alerts.Scope(Set.of("KZ-ALA"));

        assertThat(alerts.next(null, almaty, asked(), in(6), 500))
                .extracting(next -> next.whose().id())
                .containsExactly("elsewhere");
        assertThat(alerts.next("KZ-KAR", almaty, asked(), in(6), 500)).isEmpty();
        assertThat(alerts.next("KZ-KAR", COUNTRY, asked(), in(6), 500)).hasSize(2);
        assertThat(alerts.silent("KZ-KAR", almaty, asked(), 500)).isEmpty();
        assertThat(alerts.silent(null, almaty, asked(), 500))
                .extracting(Alerts.Silent::detentionId)
                .containsExactly("elsewhere");
    }

    @Test
    void leavesOutAClockThatStandsStill() {
        var fixture = watched(KzLimits.suspendable());
        fixture.told.entry("D1", "F1", "apprehended", now.minus(Duration.ofHours(45)));
        fixture.settle();
        assertThat(fixture.alerts().next(null, COUNTRY, asked(), in(6), 500)).hasSize(1);

        fixture.told.entry("D1", "F1", "suspended", now.minus(Duration.ofHours(1)));
        fixture.settle();
        assertThat(fixture.alerts().next(null, COUNTRY, asked(), in(6), 500)).isEmpty();

        fixture.told.entry("D1", "F1", "resumed", now.minus(Duration.ofMinutes(30)));
        fixture.settle();
        assertThat(fixture.alerts().next(null, COUNTRY, asked(), in(6), 500))
                .singleElement()
                .satisfies(next -> assertThat(next.due())
                        .isEqualTo(now.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(30))));
    }

    @Test
    void whatIsDoneIsNoMoreToCome() {
        var fixture = threeHeld();
        fixture.told.entry("sooner", "F1", "protocol_drawn", now.minus(Duration.ofMinutes(5)));
        fixture.settle();

        assertThat(fixture.alerts().next("KZ-KAR", COUNTRY, asked(), in(6), 500))
                .extracting(next -> next.whose().id())
                .containsExactly("later");
    }

    @Test
    void tellsOfWhomNothingMoreIsRecordedTheLongestSilenceFirst() {
        var fixture = threeHeld();
        assertThat(fixture.alerts().silent(null, COUNTRY, asked(), 500))
                .extracting(Alerts.Silent::detentionId)
                .containsExactly("sooner", "elsewhere", "later");

        fixture.told.entry("elsewhere", "F2", "rights_explained", now);
        fixture.settle();

        assertThat(fixture.alerts().silent(null, COUNTRY, asked(), 500))
                .extracting(Alerts.Silent::detentionId)
                .containsExactly("sooner", "later");
        assertThat(fixture.alerts().silent(null, COUNTRY, asked(), 1)).hasSize(1);
    }

    private static final Alerts.Scope STATION = new Alerts.Scope(null, false);

    /** Gives the id of the entry. */
    private static String visitorSays(Fixture fixture, String detention, String milestone, Instant at) {
        return fixture.told.claim(detention, "F1", milestone, at, "monitor", Claimant.VISIT);
    }

    @Test
    void aStationDoesNotSeeWhomOnlyVisitorsKnow() {
        var fixture = watched(KzLimits.FEW);
        visitorSays(fixture, "found", "apprehended", now.minus(Duration.ofMinutes(170)));
        fixture.settle();
        fixture.told.entry("own", "F1", "apprehended", now.minus(Duration.ofMinutes(10)));
        fixture.settle();
        var alerts = fixture.alerts();

        assertThat(alerts.next(null, COUNTRY, asked(), in(6), 500))
                .extracting(next -> next.whose().id())
                .containsExactly("found", "own");
        assertThat(alerts.next(null, STATION, asked(), in(6), 500))
                .extracting(next -> next.whose().id())
                .containsExactly("own");
        assertThat(queue(fixture, COUNTRY)).extracting(row -> row.whose().id()).contains("found");
        assertThat(queue(fixture, STATION)).extracting(row -> row.whose().id()).doesNotContain("found");
        assertThat(alerts.silent(null, COUNTRY, asked(), 500))
                .extracting(Alerts.Silent::detentionId)
                .containsExactly("found", "own");
        assertThat(alerts.silent(null, STATION, asked(), 500))
                .extracting(Alerts.Silent::detentionId)
                .containsExactly("own");
    }

    @Test
    void aStationSeesNoAlertThatRestsOnWhatVisitorsSaid() {
        var fixture = watched(KzLimits.FEW);
        visitorSays(fixture, "found", "apprehended", now.minus(Duration.ofHours(4)));
        fixture.told.entry("own", "F1", "apprehended", now.minus(Duration.ofHours(4)));
        fixture.settle();
        fixture.tickUntil(fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert") == 2);
        var alerts = fixture.alerts();

        var all = alerts.queue(Alerts.Filter.ALL, COUNTRY, asked(), null, 500);
        assertThat(all).extracting(row -> row.whose().id()).containsExactlyInAnyOrder("found", "own");
        assertThat(alerts.queue(Alerts.Filter.ALL, STATION, asked(), null, 500))
                .extracting(row -> row.whose().id())
                .containsExactly("own");
        for (var row : all) {
            assertThat(alerts.find(row.id(), STATION, asked()).isPresent())
                    .as(row.whose().id())
                    .isEqualTo(row.whose().id().equals("own"));
        }
    }

    @Test
    void aStationsOwnSilenceStaysWhatVisitorsSayAfterIt() {
        var fixture = watched(KzLimits.FEW);
        fixture.told.entry("D1", "F1", "apprehended", now.minus(Duration.ofMinutes(30)));
        fixture.settle();
        visitorSays(fixture, "D1", "counsel_met", now.minus(Duration.ofMinutes(5)));
        visitorSays(fixture, "D1", "apprehended", now.minus(Duration.ofMinutes(90)));
        fixture.settle();

        assertThat(fixture.alerts().silent(null, COUNTRY, asked(), 500)).isEmpty();
        assertThat(fixture.alerts().silent(null, STATION, asked(), 500))
                .singleElement()
                .satisfies(one -> assertThat(one.since()).isEqualTo(now.minus(Duration.ofMinutes(30))));
    }

    private static Alerts.Scope station(String region) {
        return new Alerts.Scope(Set.of(region), false);
    }

    private List<Alerts.Row> queue(Fixture fixture, Alerts.Scope scope) {
        return fixture.alerts().queue(Alerts.Filter.ALL, scope, afterwards(), null, 500);
    }

    /** When all that is recorded here has settled. */
    private Alerts.Asked afterwards() {
        return asked(now.plus(Duration.ofMinutes(1)));
    }

    /** As a station reads its queue: each alert whole, with its history. */
    private List<Alerts.Whole> read(Fixture fixture, Alerts.Scope scope) {
        return queue(fixture, scope).stream()
                .map(row -> fixture.alerts().find(row.id(), scope, afterwards()).orElseThrow())
                .toList();
    }

    @Test
    void aStationsQueueAndBoardStayWhateverVisitorsSayAfterwards() {
        var fixture = watched(KzLimits.FEW);
        fixture.told.entry("D1", "F1", "apprehended", now.minus(Duration.ofHours(4)));
        fixture.told.entry("D2", "F1", "apprehended", now.minus(Duration.ofMinutes(170)));
        fixture.settle();
        fixture.tickUntil(fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert") == 1);
        var before = read(fixture, STATION);
        var next = fixture.alerts().next(null, STATION, asked(), in(48), 500);
        assertThat(before).extracting(whole -> whole.row().whose().id()).containsExactly("D1", "D2");

        visitorSays(fixture, "D1", "apprehended", now.minus(Duration.ofHours(5)));
        visitorSays(fixture, "D2", "apprehended", now.minus(Duration.ofHours(6)));
        visitorSays(fixture, "D2", "protocol_drawn", now.minus(Duration.ofHours(1)));
        fixture.settle();
        fixture.tickUntil(fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert") == 2);

        assertThat(queue(fixture, COUNTRY))
                .extracting(row -> row.whose().id() + " " + row.due())
                .containsExactly("D2 " + now.minus(Duration.ofHours(3)), "D1 " + now.minus(Duration.ofHours(2)));
        assertThat(read(fixture, STATION)).isEqualTo(before);
        assertThat(fixture.alerts().next(null, STATION, asked(), in(48), 500)).isEqualTo(next);
    }

    @Test
    void whatEndedByAVisitorsWordAloneStaysForItsStation() {
        var fixture = watched(KzLimits.FEW);
        fixture.told.entry("D1", "F1", "apprehended", now.minus(Duration.ofHours(5)));
        fixture.told.entry("D2", "F1", "apprehended", now.minus(Duration.ofHours(4)));
        fixture.settle();
        fixture.tickUntil(fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert") == 2);
        var taken = read(fixture, Alerts.Scope.ALL).getFirst();
        var work = new WorkOnAlert(fixture.alerts(), fixture.limitsLog(), fixture.clock);
        assertThat(work.acknowledge(taken, "prosecutor", null)).isInstanceOf(WorkOnAlert.Done.Counts.class);
        var before = read(fixture, STATION);
        assertThat(before)
                .extracting(whole -> whole.row().state())
                .containsExactly(AlertState.OPEN, AlertState.ACKNOWLEDGED);

        visitorSays(fixture, "D1", "protocol_drawn", now.minus(Duration.ofHours(3)));
        visitorSays(fixture, "D2", "protocol_drawn", now.minus(Duration.ofHours(2)));
        fixture.settle();
        fixture.tickUntil(
                fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert WHERE state = 'lapsed'") == 2);

        assertThat(queue(fixture, COUNTRY)).extracting(Alerts.Row::state).containsOnly(AlertState.LAPSED);
        assertThat(read(fixture, STATION)).isEqualTo(before);
    }

    @Test
    void whenAVisitorsWordIsTakenBackItsStationSeesWhatAllSee() {
        var fixture = watched(KzLimits.FEW);
        fixture.told.entry("D1", "F1", "apprehended", now.minus(Duration.ofHours(4)));
        String said = visitorSays(fixture, "D1", "apprehended", now.minus(Duration.ofHours(5)));
        fixture.settle();
        fixture.tickUntil(fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert") == 1);

        fixture.told.voided("D1", said);
        fixture.told.entry("D1", "F1", "protocol_drawn", now.minus(Duration.ofHours(2)));
        fixture.settle();
        fixture.tickUntil(
                fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert WHERE state = 'lapsed'") == 1);

        assertThat(queue(fixture, STATION)).isEqualTo(queue(fixture, COUNTRY)).hasSize(1);
    }

    @Test
    void anotherLimitThatAVisitorsWordBringsTakesNoneFromItsStation() {
        var fixture = watched(KzLimits.FEW);
        fixture.told.entry("D1", "F1", "apprehended", now.minus(Duration.ofHours(50)));
        fixture.settle();
        fixture.tickUntil(fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert") == 2);
        var before = read(fixture, STATION);

        fixture.told.minorFound("D1", "F1", "apprehended", now.minus(Duration.ofHours(49)));
        fixture.settle();
        fixture.tickUntil(
                fixture.ticker(),
                () -> fixture.number("SELECT count(*) FROM alert") == 3
                        && fixture.number("SELECT count(*) FROM alert WHERE state = 'lapsed'") == 1);

        assertThat(queue(fixture, COUNTRY))
                .extracting(row -> row.limit() + " " + row.state())
                .containsExactlyInAnyOrder(
                        KzLimits.PROTOCOL + " OPEN", KzLimits.COURT_24_MINOR + " OPEN", KzLimits.COURT_48 + " LAPSED");
        assertThat(read(fixture, STATION)).isEqualTo(before);
    }

    @Test
    void aStationSeesItsOwnWhereTheRegisterHasItNotWhereAVisitorSawIt() {
        var fixture = watched(KzLimits.FEW);
        fixture.told.entry("D1", "F1", "apprehended", now.minus(Duration.ofHours(4)));
        fixture.told.claim("D1", "F2", "placed", now.minus(Duration.ofHours(1)), "monitor", Claimant.VISIT);
        fixture.settle();
        fixture.tickUntil(fixture.ticker(), () -> fixture.number("SELECT count(*) FROM alert") == 1);
        var alerts = fixture.alerts();

        assertThat(queue(fixture, station("KZ-KAR")))
                .extracting(Alerts.Row::facilityId)
                .containsExactly("F1");
        assertThat(alerts.next(null, station("KZ-KAR"), asked(), in(70), 500))
                .extracting(Alerts.Next::facilityId)
                .containsExactly("F1");
        assertThat(alerts.silent(null, station("KZ-KAR"), asked(), 500))
                .extracting(Alerts.Silent::facilityId)
                .containsExactly("F1");
        assertThat(queue(fixture, station("KZ-ALA"))).isEmpty();
        assertThat(alerts.next(null, station("KZ-ALA"), asked(), in(70), 500)).isEmpty();
        assertThat(alerts.silent(null, station("KZ-ALA"), asked(), 500)).isEmpty();
        assertThat(queue(fixture, COUNTRY)).extracting(Alerts.Row::facilityId).containsExactly("F2");
    }
}
