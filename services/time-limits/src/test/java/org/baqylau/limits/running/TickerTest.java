package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service says on the log, when, and how often. */
class TickerTest {

    private final Fixture fixture = new Fixture();
    private final String detention = "D-" + UUID.randomUUID();
    private final Instant apprehended =
            Instant.now().minus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.SECONDS);
    private final Instant due = apprehended.plus(Duration.ofHours(3));

    @BeforeEach
    void aPlace() {
        fixture.told.facility("F1", "KZ-KAR");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void raisesABreachAtTheMomentAndNeverBefore() {
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", apprehended);
        fixture.settle();
        var ticker = fixture.ticker();

        fixture.clock.turnTo(due.minusSeconds(2));
        var next = ticker.tick();
        assertThat(next).isAfter(due.minusSeconds(2)).isBeforeOrEqualTo(due);
        fixture.settle();
        assertThat(fixture.facts("limit.judged")).isZero();
        assertThat(fixture.facts("alert.raised")).isZero();

        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(ticker, () -> alert().equals("open"));
        assertThat(state()).isEqualTo("breached");
        assertThat(fixture.facts("limit.judged")).isEqualTo(1);
        assertThat(fixture.facts("alert.raised")).isEqualTo(1);
    }

    @Test
    void wakesForTheNextMomentThatIsDue() {
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", apprehended);
        fixture.settle();

        fixture.clock.standAt(due.minusMillis(400));

        var ticker = fixture.ticker();
        ticker.tick();
        assertThat(ticker.tick()).isEqualTo(due);
    }

    /** What was made ready before its moment is not said of a limit that was kept at the last second. */
    @Test
    void raisesNothingThatWasMetAfterItWasMadeReady() {
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", apprehended);
        fixture.told.entry(detention + "x", "F1", "apprehended", apprehended);
        fixture.settle();
        fixture.clock.standAt(due.minusSeconds(1));
        var ticker = fixture.ticker();
        ticker.tick();

        fixture.told.entry(detention, "F1", "protocol_drawn", apprehended.plusSeconds(60));
        fixture.settle();
        fixture.clock.standAt(due.plusMillis(1));
        ticker.tick();
        fixture.settle();

        assertThat(fixture.text("SELECT string_agg(whose_id, ' ') FROM alert")).isEqualTo(detention + "x");
    }

    @Test
    void saysNothingTwiceAfterARestart() {
        breach();
        fixture.tickUntil(fixture.ticker(), () -> fixture.nothingUnsaid());
        fixture.settle();
        long said = fixture.said();

        fixture.ticker().tick();
        fixture.settle();

        assertThat(fixture.said()).isEqualTo(said);
    }

    @Test
    void countsOnceWhatTwoCopiesSay() throws InterruptedException {
        fixture.read("one");
        fixture.read("two");
        for (int i = 0; i < 200; i++) {
            fixture.told.entry(detention + i, "F1", "apprehended", apprehended);
        }
        fixture.settle();
        fixture.clock.turnTo(due.plusMillis(1));

        var go = new AtomicBoolean(true);
        var copies = new Thread[2];
        for (int i = 0; i < copies.length; i++) {
            var ticker = fixture.ticker();
            copies[i] = Thread.ofPlatform().start(() -> {
                while (go.get()) {
                    ticker.tick();
                }
            });
        }
        Fixture.await(() -> fixture.number("SELECT count(*) FROM alert") == 200);
        go.set(false);
        copies[0].join();
        copies[1].join();
        fixture.settle();

        assertThat(fixture.facts("alert.raised")).isEqualTo(200);
        assertThat(fixture.facts("limit.judged")).isEqualTo(200);
        fixture.tickUntil(fixture.ticker(), () -> fixture.nothingUnsaid());
        assertThat(fixture.facts("limit.judged")).isEqualTo(200);
    }

    @Test
    void raisesAtOnceWhatFellDueWhileEverythingWasDown() {
        fixture.told.entry(detention, "F1", "apprehended", apprehended);
        fixture.clock.turnTo(due.plus(Duration.ofHours(5)));
        var ticker = fixture.ticker();
        ticker.tick();

        fixture.read("one");

        fixture.tickUntil(ticker, () -> alert().equals("open"));
    }

    @Test
    void letsAnAlertLapseThatALaterFactTakesAway() {
        breach();

        String entry = fixture.told.entry(detention, "F1", "protocol_drawn", apprehended.plusSeconds(60));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("lapsed") && state().equals("met"));

        fixture.told.voided(detention, entry);
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open") && state().equals("breached"));
        assertThat(fixture.facts("limit.judged")).isEqualTo(3);
        assertThat(fixture.facts("alert.raised")).isEqualTo(1);
    }

    @Test
    void keepsTheAlertOfALimitThatIsMetLate() {
        var longAgo = apprehended.minus(Duration.ofHours(5));
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", longAgo);
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open"));

        fixture.told.entry(detention, "F1", "protocol_drawn", longAgo.plus(Duration.ofHours(4)));
        fixture.tickUntil(fixture.ticker(), () -> state().equals("met_late"));

        assertThat(alert()).isEqualTo("open");
        assertThat(fixture.facts("alert.lapsed")).isZero();
    }

    @Test
    void takesAJudgementBackWhoseLimitRunsAgain() {
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", apprehended);
        String entry = fixture.told.entry(detention, "F1", "protocol_drawn", apprehended);
        fixture.tickUntil(fixture.ticker(), () -> state().equals("met"));

        fixture.told.voided(detention, entry);

        fixture.tickUntil(fixture.ticker(), () -> state().equals("running"));
        assertThat(fixture.facts("limit.judged")).isEqualTo(2);
        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(fixture.ticker(), () -> state().equals("breached"));
    }

    @Test
    void takesBackWhatWasSaidOfADetentionThatIsVoidedWhole() {
        fixture.read("one");
        String entry = fixture.told.entry(detention, "F1", "apprehended", apprehended.minus(Duration.ofHours(5)));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open"));

        fixture.told.voided(detention, entry);

        fixture.tickUntil(fixture.ticker(), () -> alert().equals("lapsed") && state().equals("cleared"));
    }

    @Test
    void raisesNoAlertForHistory() {
        var then = Instant.parse("2012-03-01T03:00:00Z");
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", then);
        fixture.told.entry(detention, "F1", "protocol_drawn", then.plus(Duration.ofHours(4)));
        var ticker = fixture.ticker();

        fixture.tickUntil(ticker, () -> fixture.facts("limit.judged") == 2);
        ticker.tick();
        fixture.settle();

        assertThat(state()).isEqualTo("met_late");
        assertThat(fixture.facts("alert.raised")).isZero();
    }

    @Test
    void saysOnceThatTheApprehensionIsMissing() {
        fixture.read("one");
        fixture.told.entry(detention, "F1", "placed", apprehended);
        var ticker = fixture.ticker();

        fixture.tickUntil(ticker, () -> fixture.facts("entry.suspected") == 1);
        fixture.told.entry(detention, "F1", "medical_examined", apprehended);
        fixture.settle();
        fixture.clock.turnTo(apprehended.plusSeconds(60));
        fixture.ticker().tick();
        fixture.settle();

        assertThat(fixture.facts("entry.suspected")).isEqualTo(1);
    }

    @Test
    void saysNothingInARebuildAndGetsTheSameTables() throws Exception {
        breach();
        fixture.told.entry(detention, "F1", "protocol_drawn", apprehended.plusSeconds(60));
        fixture.told.entry(detention + "x", "F1", "placed", apprehended);
        fixture.told.entry(detention + "y", "F1", "apprehended", Instant.parse("2012-03-01T03:00:00Z"));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("lapsed") && fixture.facts("entry.suspected") == 1);
        fixture.tickUntil(fixture.ticker(), () -> fixture.nothingUnsaid());
        fixture.settle();
        String live = fixture.dump();
        long said = fixture.said();

        fixture.rebuild();
        var ticker = fixture.ticker();
        ticker.tick();
        ticker.tick();
        fixture.settle();

        assertThat(fixture.dump()).isEqualTo(live);
        assertThat(fixture.said()).isEqualTo(said);
    }

    @Test
    void saysNothingAgainOnNewTablesBeforeTheyHoldTheWholeLog() throws Exception {
        breach();
        fixture.told.entry(detention, "F1", "protocol_drawn", apprehended.plusSeconds(60));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("lapsed") && fixture.nothingUnsaid());
        fixture.settle();
        long said = fixture.said();
        fixture.stopReading();
        fixture.forgetEverything();
        var ticker = fixture.ticker();
        ticker.tick();

        fixture.read("one");
        for (int i = 0; i < 20; i++) {
            ticker.tick();
        }
        fixture.settle();
        ticker.tick();
        fixture.settle();

        assertThat(fixture.said()).isEqualTo(said);
        assertThat(alert()).isEqualTo("lapsed");
    }

    private void breach() {
        fixture.read("one");
        fixture.told.entry(detention, "F1", "apprehended", apprehended);
        fixture.settle();
        fixture.clock.turnTo(due.plusMillis(1));
        fixture.tickUntil(fixture.ticker(), () -> alert().equals("open") && state().equals("breached"));
    }

    private String alert() {
        return fixture.text(
                "SELECT state FROM alert WHERE limit_id = 'KZ-PROTOCOL-3H' AND whose_id = '" + detention + "'");
    }

    private String state() {
        return fixture.text("SELECT seen_state FROM obligation WHERE limit_id = 'KZ-PROTOCOL-3H' AND whose_id = '"
                + detention + "'");
    }
}
