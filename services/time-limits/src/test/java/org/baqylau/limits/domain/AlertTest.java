package org.baqylau.limits.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.AlertAcknowledged;
import org.baqylau.events.AlertFact;
import org.baqylau.events.AlertHandedOver;
import org.baqylau.events.AlertLapsed;
import org.baqylau.events.AlertOutcome;
import org.baqylau.events.AlertRaised;
import org.baqylau.events.AlertReopened;
import org.baqylau.events.AlertResolved;
import org.baqylau.events.AlertState;
import org.baqylau.events.Event;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.Submitter;
import org.junit.jupiter.api.Test;

class AlertTest {

    private static final StatedTime AT = StatedTime.parse("2026-10-01T12:00:00+05:00");
    private static final AlertFact RAISED =
            new AlertRaised("A1", "D1", null, "F1", "KZ-PROTOCOL-3H", 2, null, 1, AT, List.of("e1"), null);
    private static final AlertFact LAPSED = new AlertLapsed("A1", LimitState.MET, List.of("e2"), null);
    private static final AlertFact REOPENED = new AlertReopened("A1", LimitState.BREACHED, AT, List.of("e3"), null);

    @Test
    void isOpenOnceItIsRaised() {
        var alert = alert(RAISED);

        assertThat(alert.state()).isEqualTo(AlertState.OPEN);
        assertThat(alert.takenBy()).isNull();
        assertThat(alert.isFor("anyone")).isTrue();
    }

    @Test
    void belongsToTheFirstWhoTookIt() {
        var alert = alert(RAISED, taken("one"), taken("two"));

        assertThat(alert.state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(alert.takenBy()).isEqualTo("one");
        assertThat(alert.isFor("one")).isTrue();
        assertThat(alert.isFor("two")).isFalse();
    }

    @Test
    void isHandedOverByWhoHasItAlone() {
        assertThat(alert(RAISED, taken("one"), over("two", "three")).takenBy()).isEqualTo("one");
        assertThat(alert(RAISED, taken("one"), over("one", "three")).takenBy()).isEqualTo("three");
        assertThat(alert(RAISED, over("one", "three")).takenBy()).isEqualTo("three");
    }

    @Test
    void ofWhatWasHandedOverTheFirstWhoTakesItHasIt() {
        assertThat(alert(RAISED, over("one", "three"), taken("two")).takenBy()).isEqualTo("two");
        assertThat(alert(RAISED, over("one", "three"), taken("two"), taken("three"))
                        .takenBy())
                .isEqualTo("two");
        assertThat(alert(RAISED, over("one", "three"), taken("three"), taken("two"))
                        .takenBy())
                .isEqualTo("three");
        assertThat(alert(RAISED, over("one", "three"), done("two")).state()).isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void isResolvedByWhoHasItAlone() {
        assertThat(alert(RAISED, taken("one"), done("two")).state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(alert(RAISED, taken("one"), done("one")).state()).isEqualTo(AlertState.RESOLVED);
        assertThat(alert(RAISED, done("one")).state()).isEqualTo(AlertState.RESOLVED);
        assertThat(alert(RAISED, done("one"), done("two")).takenBy()).isEqualTo("one");
    }

    @Test
    void lapsesWithWhatItWasRaisedFor() {
        var alert = alert(RAISED, taken("one"), LAPSED);

        assertThat(alert.state()).isEqualTo(AlertState.LAPSED);
        assertThat(alert.isFor("one")).isFalse();
    }

    @Test
    void staysResolvedWhenWhatItWasRaisedForGoes() {
        var alert = alert(RAISED, taken("one"), done("one"), LAPSED);

        assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(alert.lapsed()).isTrue();
    }

    @Test
    void isReopenedForEveryone() {
        var alert = alert(RAISED, taken("one"), LAPSED, REOPENED);

        assertThat(alert.state()).isEqualTo(AlertState.OPEN);
        assertThat(alert.takenBy()).isNull();
        assertThat(alert.lapsed()).isFalse();
    }

    private static AlertFact taken(String by) {
        return new AlertAcknowledged("A1", by, null, null);
    }

    private static AlertFact over(String by, String to) {
        return new AlertHandedOver("A1", by, to, null, null);
    }

    private static AlertFact done(String by) {
        return new AlertResolved("A1", by, AlertOutcome.MEASURES_TAKEN, null, null);
    }

    private static Alert alert(AlertFact... facts) {
        var recorded = new ArrayList<RecordedEvent>();
        for (var fact : facts) {
            recorded.add(new RecordedEvent(
                    Event.of("e" + recorded.size(), "/test", AT, fact),
                    Instant.parse("2026-10-01T07:00:01Z"),
                    Submitter.system("time-limits"),
                    "limits",
                    0,
                    recorded.size()));
        }
        return Alert.of("A1", recorded);
    }
}
