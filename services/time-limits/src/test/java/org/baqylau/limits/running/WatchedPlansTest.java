package org.baqylau.limits.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.baqylau.limits.adapter.postgres.PostgresWatched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the database finds what is due, whatever its planner believes of the tables: a slow look is a late alert. */
class WatchedPlansTest {

    private static final Instant DUE = Instant.parse("2026-11-02T12:00:00Z");
    private static final int HELD = 20_000;
    private static final int AT_ONCE = 500;

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

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

    /** Rows as the projection writes them, of so many limits that run. */
    private void running(String name, int rows, String due) {
        String each = " FROM generate_series(1, " + rows + ") n";
        String key = "'detention', '" + name + "' || n, 'KZ-PROTOCOL-3H', 'detained_person', 1";
        fixture.change("""
                INSERT INTO obligation (whose, whose_id, limit_id, addressee, occurrence, alert_id, version, due,
                  due_stated, disputed, breach_from, start_from, basis, alerting, visited, facility_id, breach_id,
                  started_id, seen_id, seen_state)
                SELECT %s, '%s' || n, 1, %s, '2026-11-02T12:00:00Z', false, %s, '2026-11-02', '', true, false, 'F1', 'b',
                  's', 's', 'running'""".formatted(key, name, due, due) + each, """
                INSERT INTO warning (warning_id, alert_id, whose, whose_id, limit_id, addressee, occurrence, warn_at, due)
                SELECT '%s' || n, '%s' || n, %s, %s - interval '1 hour', %s""".formatted(name, name, key, due, due) + each);
    }
}
