package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.baqylau.events.AgeGroup;
import org.baqylau.events.AlertLapsed;
import org.baqylau.events.AlertOutcome;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.Event;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.application.LocalDays;
import org.baqylau.limits.application.WorkOnAlert;
import org.baqylau.limits.domain.KzLimits;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Whose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service says when copies stand still, clocks are wrong and servers are away: no alert lost, none twice. */
class BadDaysTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final Fixture fixture = new Fixture(KzLimits.lawOf(KzLimits.only(KzLimits.PROTOCOL)));
    private final String detention = "D-" + UUID.randomUUID();
    private final Instant apprehended =
            Instant.now().minus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.SECONDS);
    private final Instant due = apprehended.plus(Duration.ofHours(3));
    private final String alertId =
            FactIds.alert(new ObligationKey(Whose.detention(detention), KzLimits.PROTOCOL, "detained_person", 1));

    @BeforeEach
    void somebodyIsHeld() {
        fixture.told.facility("F1", "KZ-KAR");
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", apprehended);
        fixture.settle();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void putsRightWhatACopySaysThatStoodStill() throws Exception {
        var copies = new ArrayList<Way>();
        fixture.clock.turnTo(due.plusMillis(1));
        var slow = fixture.ticker(log -> way(copies, new Way(log, Way.Fate.LOST, event -> true)));
        Fixture.await(() -> {
            slow.tick();
            return copies.getFirst().held() == 2;
        });
        fixture.told.entry(detention, "F1", "protocol_drawn", apprehended.plusSeconds(60));
        fixture.tickUntil(fixture.ticker(), () -> state().equals("met"));

        copies.getFirst().goOn();
        fixture.settle();
        assertThat(state()).isEqualTo("breached");
        fixture.tickUntil(fixture.ticker(), () -> state().equals("met") && alert().equals("lapsed"));

        isQuiet();
        assertThat(fixture.facts("limit.judged")).isEqualTo(3);
        rebuildGivesTheSame();
    }

    @Test
    void takesBackWhatAClockSaidTooEarlyAndSaysItAgainInTime() throws Exception {
        fixture.clock.turnTo(due.minus(Duration.ofHours(1)).plus(TWO_HOURS));
        var ticker = fixture.ticker();
        fixture.tickUntil(ticker, () -> alert().equals("open") && state().equals("breached"));

        fixture.clock.turnTo(due.minus(Duration.ofHours(1)));
        fixture.tickUntil(ticker, () -> alert().equals("lapsed") && state().equals("running"));
        isQuiet();
        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(ticker, () -> alert().equals("open") && state().equals("breached"));

        isQuiet();
        assertThat(fixture.facts("alert.raised")).isEqualTo(1);
        assertThat(fixture.facts("alert.reopened")).isEqualTo(1);
        rebuildGivesTheSame();
    }

    @Test
    void anAlertThatWasFinishedUnderAWrongClockComesBack() {
        fixture.clock.turnTo(due.plus(TWO_HOURS));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open"));
        act().resolve(whole(), "prosecutor", AlertOutcome.UNFOUNDED, null);
        fixture.settle();

        fixture.clock.turnTo(due.minus(Duration.ofHours(1)));
        fixture.tickUntil(fixture.ticker(), () -> state().equals("running"));
        fixture.clock.turnTo(due.plusMillis(1));

        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open"));
    }

    @Test
    void saysAllAtOnceWhenAClockThatWasBehindIsRight() {
        fixture.clock.turnTo(due.plusSeconds(1).minus(TWO_HOURS));
        var ticker = fixture.ticker();
        ticker.tick();
        ticker.tick();
        fixture.settle();
        assertThat(alert()).isEmpty();

        fixture.clock.turnTo(due.plusSeconds(1));

        fixture.tickUntil(ticker, () -> alert().equals("open"));
        assertThat(fixture.facts("alert.raised")).isEqualTo(1);
    }

    @Test
    void raisesWhatWasJudgedBeforeACrash() {
        fixture.clock.turnTo(due.plusMillis(1));
        var dying = fixture.ticker(log -> new Way(log, Way.Fate.LOST, event -> event.data() instanceof AlertRaised));
        fixture.tickUntil(dying, () -> state().equals("breached"));
        assertThat(alert()).isEmpty();

        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open"));
        assertThat(fixture.facts("limit.judged")).isEqualTo(1);
    }

    @Test
    void lapsesWhatRunsAgainWhereverItCrashes() {
        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open") && state().equals("breached"));
        var entry = fixture.text("SELECT basis FROM obligation WHERE whose_id = '" + detention + "'");
        fixture.told.corrected(detention, entry, apprehended.plusSeconds(90));
        fixture.settle();

        // Were it known that nothing is judged any more, nobody would look whether its alert lapsed.
        var dying = fixture.ticker(log -> new Way(log, Way.Fate.REFUSED, event -> event.data() instanceof AlertLapsed));
        assertThatThrownBy(dying::tick).isInstanceOf(CompletionException.class);
        fixture.settle();

        fixture.tickUntil(fixture.ticker(), () -> alert().equals("lapsed") && state().equals("running"));
    }

    @Test
    void oneFactThatTheBrokerRefusesKeepsNoOtherFromBeingSaid() {
        fixture.clock.turnTo(due.plusMillis(1));
        var ticker = fixture.ticker(log -> new Way(log, Way.Fate.REFUSED, this::isOfTheDetention));
        assertThatThrownBy(ticker::tick).isInstanceOf(CompletionException.class);

        fixture.told.entry(detention + "x", "F1", "placed", Instant.now().truncatedTo(ChronoUnit.SECONDS));

        Fixture.await(() -> {
            assertThatThrownBy(ticker::tick).isInstanceOf(CompletionException.class);
            return fixture.facts("entry.suspected") == 1;
        });
    }

    @Test
    void raisesAtOnceWhenTheDatabaseIsBack() {
        var ticker = fixture.ticker();
        ticker.tick();
        fixture.databaseAway(true);
        fixture.clock.turnTo(due.plusMillis(1));
        boolean failed = false;
        try {
            ticker.tick();
        } catch (RuntimeException away) {
            failed = true;
        }
        fixture.databaseAway(false);

        fixture.tickUntil(ticker, () -> alert().equals("open"));
        assertThat(failed).isTrue();
        assertThat(fixture.facts("alert.raised")).isEqualTo(1);
    }

    @Test
    void warnsOnceAtEachStepUntilSomebodyTakesIt() {
        var other = detention + "x";
        fixture.told.entry(other, "F1", "apprehended", apprehended);
        fixture.settle();
        fixture.clock.turnTo(due.minus(Duration.ofMinutes(59)));
        fixture.tickUntil(fixture.ticker(), () -> fixture.facts("limit.warned") == 2);

        assertThat(act().acknowledge(whole(), "prosecutor", null)).isInstanceOf(WorkOnAlert.Done.Counts.class);
        fixture.clock.turnTo(due.minus(Duration.ofMinutes(14)));
        fixture.tickUntil(fixture.ticker(), () -> fixture.facts("limit.warned") == 3);
        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(
                fixture.ticker(),
                () -> fixture.number("SELECT count(*) FROM obligation" + " WHERE seen_state = 'breached'") == 2);

        isQuiet();
        assertThat(fixture.facts("limit.warned")).isEqualTo(3);
        assertThat(fixture.facts("alert.raised")).isEqualTo(2);
        assertThat(alert()).isEqualTo("acknowledged");
    }

    @Test
    void warnsOfNothingThatIsOver() {
        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open"));

        isQuiet();
        assertThat(fixture.facts("limit.warned")).isZero();
    }

    @Test
    void whatWasTakenEarlyLapsesWhenItIsMetAndComesBackWhenItBreaks() {
        fixture.clock.turnTo(due.minus(Duration.ofMinutes(59)));
        fixture.tickUntil(fixture.ticker(), () -> fixture.facts("limit.warned") == 1);
        act().acknowledge(whole(), "prosecutor", null);
        act().resolve(whole(), "prosecutor", AlertOutcome.MEASURES_TAKEN, null);
        String entry = fixture.told.entry(detention, "F1", "protocol_drawn", apprehended.plusSeconds(60));
        fixture.tickUntil(fixture.ticker(), () -> state().equals("met") && fixture.facts("alert.lapsed") == 1);

        fixture.told.voided(detention, entry);
        fixture.settle();
        fixture.clock.turnTo(due.plusMillis(1));

        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open") && state().equals("breached"));
        assertThat(fixture.facts("alert.raised")).isEqualTo(1);
    }

    @Test
    void warnsAgainOfALimitThatRunsAgain() {
        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open"));
        var entry = fixture.text("SELECT basis FROM obligation WHERE whose_id = '" + detention + "'");
        fixture.told.corrected(detention, entry, apprehended.plusSeconds(90));
        fixture.clock.turnTo(due.plusSeconds(31));

        fixture.tickUntil(fixture.ticker(), () -> alert().equals("lapsed") && fixture.facts("limit.warned") == 2);
    }

    @Test
    void saysEachSuspicionOnce() {
        var suspect = detention + "s";
        var longAgo = apprehended.minus(Duration.ofHours(30));
        fixture.told.entry(suspect, "F1", "apprehended", longAgo);
        fixture.told.entry(suspect, "F1", "apprehended", longAgo.minus(Duration.ofHours(1)), "lawyer", AgeGroup.ADULT);
        fixture.told.entry(suspect, "F1", "protocol_drawn", longAgo.minus(Duration.ofMinutes(30)));
        fixture.settle();

        // Two recorded late, one claim that differs, one entry out of sequence.
        fixture.tickUntil(fixture.ticker(), () -> fixture.facts("entry.suspected") == 4);
        isQuiet();
        assertThat(fixture.facts("entry.suspected")).isEqualTo(4);
    }

    private static Way way(List<Way> ways, Way way) {
        ways.add(way);
        return way;
    }

    private boolean isOfTheDetention(Event event) {
        return event.subject().equals(detention) || event.subject().equals(alertId);
    }

    /** Whoever looks now, or starts now, has nothing to add. */
    private void isQuiet() {
        var ticker = fixture.ticker();
        fixture.tickUntil(ticker, fixture::nothingUnsaid);
        fixture.settle();
        long said = fixture.said();
        fixture.ticker().tick();
        fixture.settle();
        assertThat(fixture.said()).isEqualTo(said);
    }

    private void rebuildGivesTheSame() throws Exception {
        var live = fixture.dump();
        fixture.rebuild();
        assertThat(fixture.dump()).isEqualTo(live);
    }

    private WorkOnAlert act() {
        return new WorkOnAlert(fixture.alerts(), fixture.limitsLog(), fixture.clock);
    }

    private Alerts.Whole whole() {
        var now = fixture.clock.instant();
        return fixture.alerts()
                .find(alertId, Alerts.Scope.ALL, new Alerts.Asked(now, LocalDays.of(now)))
                .orElseThrow();
    }

    private String alert() {
        return fixture.text("SELECT state FROM alert WHERE whose_id = '" + detention + "'");
    }

    private String state() {
        return fixture.text("SELECT seen_state FROM obligation WHERE whose_id = '" + detention + "'");
    }
}
