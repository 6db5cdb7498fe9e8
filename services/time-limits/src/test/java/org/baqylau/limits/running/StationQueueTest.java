package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.baqylau.events.AlertOutcome;
import org.baqylau.events.AlertState;
import org.baqylau.events.Claimant;
import org.baqylau.limits.application.AlertChanges;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.LocalDays;
import org.baqylau.limits.application.WorkOnAlert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A station's queue does not tell that a visitor spoke: neither by what leaves it nor by what its stream repeats. */
class StationQueueTest {

    private static final Alerts.Scope STATION = new Alerts.Scope(null, false);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Alerts.Asked asked = asked();
    private final Fixture fixture = new Fixture();
    private final WorkOnAlert work = new WorkOnAlert(fixture.alerts(), fixture.limitsLog(), fixture.clock);

    /** When all that is recorded here has settled. */
    private Alerts.Asked asked() {
        var moment = now.plus(Duration.ofMinutes(1));
        return new Alerts.Asked(moment, LocalDays.of(moment));
    }

    @BeforeEach
    void aPlace() {
        fixture.told.facility("F1", "KZ-KAR");
        fixture.read("one");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void logged(String detention, String milestone, Duration ago) {
        fixture.told.entry(detention, "F1", milestone, now.minus(ago));
    }

    private void visitorSays(String detention, String milestone, Duration ago) {
        fixture.told.claim(detention, "F1", milestone, now.minus(ago), "monitor", Claimant.VISIT);
    }

    private void visitorHeard(String detention, String milestone, Duration ago) {
        fixture.told.claim(detention, "F1", milestone, now.minus(ago), "monitor", Claimant.DETAINED_PERSON);
    }

    /** Until so many alerts stand so, and all that there is to say of any is on the log. */
    private void untilAlerts(String state, int count) {
        fixture.settle();
        fixture.tickUntil(
                fixture.ticker(),
                () -> fixture.nothingUnsaid()
                        && fixture.number("SELECT count(*) FROM alert WHERE state = '" + state + "'") == count);
    }

    private List<Alerts.Row> queue(Alerts.Scope scope) {
        return fixture.alerts().queue(Alerts.Filter.ALL, scope, asked, null, 500);
    }

    /** Each alert whole, with its history. */
    private List<Alerts.Whole> read(Alerts.Scope scope) {
        return queue(scope).stream()
                .map(row -> fixture.alerts().find(row.id(), scope, asked).orElseThrow())
                .toList();
    }

    @Test
    void whatIsOverByItsOwnEntriesStaysWhateverVisitorsSayAfterwards() {
        logged("lapses", "apprehended", Duration.ofHours(5));
        logged("resolved", "apprehended", Duration.ofHours(4));
        untilAlerts("open", 2);
        assertThat(work.resolve(read(Alerts.Scope.ALL).getLast(), "prosecutor", AlertOutcome.RECORD_CORRECTED, null))
                .isInstanceOf(WorkOnAlert.Done.Counts.class);
        logged("lapses", "protocol_drawn", Duration.ofHours(3));
        logged("resolved", "protocol_drawn", Duration.ofHours(2));
        untilAlerts("lapsed", 1);
        var before = read(STATION);
        assertThat(before)
                .extracting(whole -> whole.row().state())
                .containsExactly(AlertState.LAPSED, AlertState.RESOLVED);

        visitorSays("lapses", "apprehended", Duration.ofHours(7));
        visitorHeard("resolved", "counsel_met", Duration.ofHours(1));
        untilAlerts("open", 1);

        assertThat(read(STATION)).isEqualTo(before);
    }

    @Test
    void whatVisitorsAloneBrokeIsNotThereWhenItIsOver() {
        logged("D1", "apprehended", Duration.ofMinutes(10));
        visitorHeard("D1", "apprehended", Duration.ofHours(4));
        untilAlerts("open", 1);
        assertThat(queue(STATION)).isEmpty();

        logged("D1", "protocol_drawn", Duration.ofMinutes(5));
        fixture.settle();

        assertThat(queue(Alerts.Scope.ALL)).hasSize(1);
        assertThat(queue(STATION)).isEmpty();
    }

    private AlertChanges.Changed changedSince(AlertChanges.Position position) {
        return Objects.requireNonNull(fixture.alertChanges()
                .behind(Set.of(position), asked, 500)
                .behind()
                .get(position));
    }

    private static List<String> seen(AlertChanges.Changed changed, Alerts.Scope scope) {
        return changed.changes().stream()
                .map(change -> change.row(scope))
                .filter(Objects::nonNull)
                .map(row -> row.whose().id() + " " + row.state())
                .toList();
    }

    @Test
    void itsStreamIsSilentWhereAVisitorsWordAloneChangedAnAlert() {
        logged("lapses", "apprehended", Duration.ofHours(4));
        logged("taken", "apprehended", Duration.ofHours(5));
        untilAlerts("open", 2);
        var start = changedSince(new AlertChanges.Position(new TreeMap<>()));
        assertThat(seen(start, STATION)).containsExactlyInAnyOrder("lapses OPEN", "taken OPEN");

        visitorSays("lapses", "protocol_drawn", Duration.ofHours(2));
        visitorSays("taken", "counsel_met", Duration.ofHours(1));
        untilAlerts("lapsed", 1);
        var afterTheVisit = changedSince(start.reached());
        assertThat(seen(afterTheVisit, Alerts.Scope.ALL)).containsExactly("lapses LAPSED");
        assertThat(seen(afterTheVisit, STATION)).isEmpty();

        assertThat(work.acknowledge(read(Alerts.Scope.ALL).getFirst(), "prosecutor", null))
                .isInstanceOf(WorkOnAlert.Done.Counts.class);
        assertThat(seen(changedSince(start.reached()), STATION)).containsExactly("taken ACKNOWLEDGED");
    }
}
