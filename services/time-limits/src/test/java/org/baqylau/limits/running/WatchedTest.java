package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.limits.adapter.postgres.PostgresWatched;
import org.baqylau.limits.notices.adapter.postgres.PostgresOutbox;
import org.baqylau.limits.notices.domain.Occasion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ticker finds in the tables, and how. */
class WatchedTest {

    private static final Instant DUE = Instant.parse("2026-11-02T12:00:00Z");
    private static final int HELD = 20_000;
    private static final int AT_ONCE = 500;

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Whatever the planner believes of the tables: a slow look is a late alert. */
    @Test
    void findsWhatToWarnOfByItsKey() {
        running("spread", HELD, "'" + DUE + "'::timestamptz + n * interval '1 second'");
        fixture.change("ANALYZE obligation, warning, alert");
        running("at once", AT_ONCE, "'" + DUE + "'::timestamptz");
        long before = fixture.rowsRead("obligation", "warning");

        var due = new PostgresWatched(fixture.tables()).warnings(DUE.minusSeconds(3_600 - 60), null, 2_000);

        assertThat(due.items()).hasSize(AT_ONCE + 59);
        assertThat(fixture.rowsRead("obligation", "warning") - before).isBetween(1_000L, 3_000L);
    }

    /** As above: a slow look is a late message. */
    @Test
    void findsWhatWasWarnedOfByItsKey() {
        running("spread", HELD, "'" + DUE + "'::timestamptz + n * interval '1 second'");
        said("spread", 0);
        fixture.change("ANALYZE obligation, warning, alert");
        running("at once", AT_ONCE, "'" + DUE + "'::timestamptz");
        said("at once", HELD);
        fixture.change(
                "INSERT INTO position VALUES ('limits', 0, " + (HELD + AT_ONCE + 1) + ", now())",
                "DELETE FROM time_limits_keep.told WHERE topic = 'limits'",
                "INSERT INTO time_limits_keep.told VALUES ('limits', 0, " + (HELD + 1) + ")");
        var outbox = new PostgresOutbox(fixture.tables(), "limits");
        var happened = new ArrayList<Occasion>();
        long before = fixture.rowsRead("obligation", "warning", "alert");

        // Another service of this database may be at it.
        Fixture.await(() -> {
            outbox.fill(
                    (occasions, subscriptions, on) -> {
                        happened.addAll(occasions);
                        return List.of();
                    },
                    DUE.minusSeconds(3_600));
            return !happened.isEmpty();
        });

        assertThat(happened).hasSize(AT_ONCE);
        assertThat(fixture.rowsRead("obligation", "warning", "alert") - before).isBetween(1_000L, 3_000L);
    }

    /** As if each had been warned of, at places of the log behind this one. */
    private void said(String name, int behind) {
        fixture.change("""
                UPDATE warning SET said = warn_at, partition = 0, "offset" = %d + replace(warning_id, '%s', '')::int
                WHERE warning_id LIKE '%s%%'""".formatted(behind, name, name));
    }

    @Test
    void seesWhenAnythingChangesOfWhatComesDue() {
        running("coming", 3, "'" + DUE + "'::timestamptz");
        running("later", 1, "'" + DUE + "'::timestamptz + interval '1 second'");
        var watched = new PostgresWatched(fixture.tables());
        var coming =
                watched.coming(DUE.minusSeconds(1), DUE.plusSeconds(1), 3, null).orElseThrow();

        assertThat(coming.moment()).isEqualTo(DUE);
        assertThat(coming.items()).hasSize(3);
        assertThat(watched.coming(DUE.minusSeconds(1), DUE.plusSeconds(1), 2, null))
                .isEmpty();
        fixture.change("UPDATE obligation SET facility_id = 'F2' WHERE whose_id = 'later1'");
        assertThat(watched.isAsItWas(coming)).isTrue();
        assertThat(watched.coming(DUE, DUE.plusSeconds(1), 3, coming)).containsSame(coming);

        fixture.change("UPDATE obligation SET facility_id = 'F2' WHERE whose_id = 'coming2'");
        assertThat(watched.isAsItWas(coming)).isFalse();
        assertThat(watched.coming(DUE, DUE.plusSeconds(1), 3, coming).orElseThrow())
                .isNotSameAs(coming);
    }

    /** Rows as the projection writes them, of so many limits that run. */
    private void running(String name, int rows, String due) {
        String each = " FROM generate_series(1, " + rows + ") n";
        String key = "'detention', '" + name + "' || n, 'KZ-PROTOCOL-3H', 'detained_person', 1";
        fixture.change("""
                INSERT INTO obligation (whose, whose_id, limit_id, addressee, occurrence, alert_id, version, due,
                  due_stated, disputed, breach_from, start_from, basis, alerting, visited, facility_id, breach_id,
                  started_id, seen_id, seen_state, seen_version, seen_due)
                SELECT %s, '%s' || n, 1, %s, '2026-11-02T12:00:00Z', false, %s, '2026-11-02', '', true, false, 'F1', 'b',
                  's', 's', 'running', 1, '2026-11-02T12:00:00Z'""".formatted(key, name, due, due) + each, """
                INSERT INTO warning (warning_id, alert_id, whose, whose_id, limit_id, addressee, occurrence, warn_at, due)
                SELECT '%s' || n, '%s' || n, %s, %s - interval '1 hour', %s""".formatted(name, name, key, due, due) + each);
    }
}
