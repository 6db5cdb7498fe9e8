package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.baqylau.events.LimitState;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.application.Pending.AlertOnLog;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Judgement;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Said;
import org.jspecify.annotations.Nullable;

/** Rows of {@code obligation}: what the log is to have of each, what it has, and what it has of its alert. */
final class ObligationRows {

    private static final String KEY = "detention_id, limit_id, addressee, occurrence";
    private static final String[] KEY_TYPES = {"text", "text", "text", "int4"};

    private final TreeMap<ObligationKey, @Nullable Obligation> wanted = new TreeMap<>();
    private final TreeMap<ObligationKey, Said.Last> said = new TreeMap<>();
    private final TreeMap<ObligationKey, AlertOnLog> alerts = new TreeMap<>();

    void wanted(List<Obligation> before, List<Obligation> after) {
        var left = new HashMap<ObligationKey, Obligation>();
        before.forEach(obligation -> left.put(obligation.key(), obligation));
        for (var obligation : after) {
            if (!obligation.equals(left.remove(obligation.key()))) {
                wanted.put(obligation.key(), obligation);
            }
        }
        left.keySet().forEach(gone -> wanted.put(gone, null));
    }

    void said(@Nullable Said before, Said after) {
        after.judgements().forEach((key, last) -> {
            if (before == null || !last.equals(before.judgements().get(key))) {
                said.put(key, last);
            }
        });
    }

    void alert(@Nullable Alert before, Alert after) {
        var raised = after.raised();
        var key = raised == null ? null : ObligationKey.of(raised);
        if (key != null && (before == null || before.raised() == null || before.lapsed() != after.lapsed())) {
            alerts.put(key, after.lapsed() ? AlertOnLog.LAPSED : AlertOnLog.STANDING);
        }
    }

    void write(Connection connection) throws SQLException {
        writeWanted(connection);
        writeSaid(connection);
        writeAlerts(connection);
    }

    private void writeWanted(Connection connection) throws SQLException {
        var rows = new Columns(
                "text",
                "text",
                "text",
                "int4",
                "int4",
                "text",
                "timestamptz",
                "text",
                "text",
                "int4",
                "bool",
                "timestamptz",
                "timestamptz",
                "text",
                "bool",
                "text",
                "text",
                "text",
                "text");
        var gone = new Columns(KEY_TYPES);
        wanted.forEach((key, obligation) -> {
            if (obligation == null) {
                gone.add(key.detentionId(), key.limit(), key.addressee(), key.occurrence());
            } else {
                add(rows, obligation);
            }
        });
        rows.execute(connection, """
                INSERT INTO obligation (%s, version, settled, due, due_stated, ended_at, elapsed_seconds, disputed,
                  breach_from, undisputed_from, basis, alerting, facility_id, settled_id, breach_id, undisputed_id)
                SELECT * FROM %s
                ON CONFLICT (%s) DO UPDATE SET version = excluded.version, settled = excluded.settled,
                  due = excluded.due, due_stated = excluded.due_stated, ended_at = excluded.ended_at,
                  elapsed_seconds = excluded.elapsed_seconds, disputed = excluded.disputed,
                  breach_from = excluded.breach_from, undisputed_from = excluded.undisputed_from,
                  basis = excluded.basis, alerting = excluded.alerting, facility_id = excluded.facility_id,
                  settled_id = excluded.settled_id, breach_id = excluded.breach_id,
                  undisputed_id = excluded.undisputed_id""".formatted(KEY, rows.unnest(), KEY));
        gone.execute(connection, """
                UPDATE obligation SET version = NULL, settled = NULL, due = NULL, due_stated = NULL, ended_at = NULL,
                  elapsed_seconds = NULL, disputed = NULL, breach_from = NULL, undisputed_from = NULL, basis = NULL,
                  alerting = NULL, facility_id = NULL, settled_id = NULL, breach_id = NULL, undisputed_id = NULL
                WHERE (%s) IN (SELECT * FROM %s)""".formatted(KEY, gone.unnest()));
        // Of what the log has nothing, nothing is kept: as if it had never been.
        gone.execute(connection, """
                DELETE FROM obligation WHERE (%s) IN (SELECT * FROM %s)
                  AND version IS NULL AND seen_id IS NULL AND alert_seen = 'none'""".formatted(KEY, gone.unnest()));
    }

    private static void add(Columns rows, Obligation obligation) {
        var key = obligation.key();
        boolean disputedFirst = obligation.undisputedFrom() != null;
        boolean runs = obligation.settled() == null;
        rows.add(
                key.detentionId(),
                key.limit(),
                key.addressee(),
                key.occurrence(),
                obligation.version(),
                wire(obligation.settled()),
                obligation.due().instant(),
                obligation.due().text(),
                obligation.endedAt() == null ? null : obligation.endedAt().text(),
                obligation.elapsedSeconds(),
                obligation.disputed(),
                obligation.breachFrom(),
                obligation.undisputedFrom(),
                String.join(" ", obligation.basis()),
                obligation.alerting(),
                obligation.facilityId(),
                obligation.settledJudgement().map(FactIds::of).orElse(null),
                runs ? id(obligation.breach(disputedFirst)) : null,
                runs && disputedFirst ? id(obligation.breach(false)) : null);
    }

    private static String id(Judgement judgement) {
        return FactIds.of(judgement);
    }

    private static @Nullable String wire(@Nullable LimitState state) {
        return state == null ? null : state.wire();
    }

    private void writeSaid(Connection connection) throws SQLException {
        var rows = new Columns("text", "text", "text", "int4", "text", "text", "int4", "text");
        said.forEach((key, last) -> rows.add(
                key.detentionId(),
                key.limit(),
                key.addressee(),
                key.occurrence(),
                last.id(),
                last.judged().state().wire(),
                last.judged().version(),
                last.judged().due().text()));
        rows.execute(connection, """
                INSERT INTO obligation (%s, seen_id, seen_state, seen_version, seen_due) SELECT * FROM %s
                ON CONFLICT (%s) DO UPDATE SET seen_id = excluded.seen_id, seen_state = excluded.seen_state,
                  seen_version = excluded.seen_version, seen_due = excluded.seen_due
                """.formatted(KEY, rows.unnest(), KEY));
    }

    private void writeAlerts(Connection connection) throws SQLException {
        var rows = new Columns("text", "text", "text", "int4", "text");
        alerts.forEach((key, alert) ->
                rows.add(key.detentionId(), key.limit(), key.addressee(), key.occurrence(), alert.stored()));
        rows.execute(connection, """
                INSERT INTO obligation (%s, alert_seen) SELECT * FROM %s
                ON CONFLICT (%s) DO UPDATE SET alert_seen = excluded.alert_seen
                """.formatted(KEY, rows.unnest(), KEY));
    }
}
