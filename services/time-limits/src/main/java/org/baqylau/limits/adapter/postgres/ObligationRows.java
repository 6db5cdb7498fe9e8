package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.kit.log.Columns;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.application.Pending.AlertOnLog;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Said;
import org.jspecify.annotations.Nullable;

/** Rows of {@code obligation}: what the log is to have of each, what it has, and what it has of its alert. */
final class ObligationRows {

    private static final String KEY = "whose, whose_id, limit_id, addressee, occurrence";
    private static final String[] KEY_TYPES = {"text", "text", "text", "text", "int4"};

    private final TreeMap<ObligationKey, @Nullable Obligation> wanted = new TreeMap<>();
    private final TreeMap<ObligationKey, Said.Last> said = new TreeMap<>();
    private final TreeMap<ObligationKey, Alert> alerts = new TreeMap<>();

    void wanted(List<Obligation> before, List<Obligation> after) {
        change(wanted, before, after);
    }

    /** Notes those that are new or another than before, and with null those that are gone. */
    static void change(
            Map<ObligationKey, @Nullable Obligation> changed, List<Obligation> before, List<Obligation> after) {
        var left = new HashMap<ObligationKey, Obligation>();
        before.forEach(obligation -> left.put(obligation.key(), obligation));
        for (var obligation : after) {
            if (!obligation.equals(left.remove(obligation.key()))) {
                changed.put(obligation.key(), obligation);
            }
        }
        left.keySet().forEach(gone -> changed.put(gone, null));
    }

    void said(@Nullable Said before, Said after) {
        after.last().forEach((key, last) -> {
            if (before == null || !last.equals(before.last().get(key))) {
                said.put(key, last);
            }
        });
    }

    void alert(@Nullable Alert before, Alert after) {
        var raised = after.raised();
        if (raised != null && !after.equals(before)) {
            alerts.put(ObligationKey.of(raised), after);
        }
    }

    void write(Connection connection) throws SQLException {
        writeWanted(connection);
        writeSaid(connection);
        writeAlerts(connection);
    }

    private void writeWanted(Connection connection) throws SQLException {
        var rows = new ColumnsOf("""
                whose text, whose_id text, limit_id text, addressee text, occurrence int4, alert_id text, visited bool,
                version int4, settled text, due timestamptz, due_stated text, ended_at text, elapsed_seconds int4, disputed bool,
                breach_from timestamptz, undisputed_from timestamptz, start_from timestamptz, warn_from timestamptz,
                basis text, alerting bool, facility_id text, settled_id text, breach_id text, undisputed_id text,
                started_id text""");
        var gone = new Columns(KEY_TYPES);
        wanted.forEach((key, obligation) -> {
            if (obligation == null) {
                gone.add(key(key));
            } else {
                add(rows, obligation);
            }
        });
        rows.upsert(connection, "obligation", 5);
        gone.execute(
                connection,
                "UPDATE obligation SET " + rows.allNull(7) + " WHERE (" + KEY + ") IN (SELECT * FROM " + gone.unnest()
                        + ")");
        // Of what the log has nothing, nothing is kept: as if it had never been.
        gone.execute(
                connection,
                "DELETE FROM obligation WHERE (" + KEY + ") IN (SELECT * FROM " + gone.unnest()
                        + ") AND version IS NULL AND seen_id IS NULL AND alert_seen = 'none'");
    }

    private static Object[] key(ObligationKey key) {
        return new Object[] {
            ObligationColumns.stored(key.whose()), key.whose().id(), key.limit(), key.addressee(), key.occurrence()
        };
    }

    private static void add(ColumnsOf rows, Obligation obligation) {
        var key = obligation.key();
        boolean disputedFirst = obligation.undisputedFrom() != null;
        boolean runs = obligation.settled() == null;
        rows.add(
                ObligationColumns.stored(key.whose()),
                key.whose().id(),
                key.limit(),
                key.addressee(),
                key.occurrence(),
                FactIds.alert(key),
                obligation.visited(),
                obligation.version(),
                obligation.settled() == null ? null : obligation.settled().wire(),
                obligation.due().instant(),
                obligation.due().text(),
                obligation.endedAt() == null ? null : obligation.endedAt().text(),
                obligation.elapsedSeconds(),
                obligation.disputed(),
                obligation.breachFrom(),
                obligation.undisputedFrom(),
                obligation.startFrom(),
                obligation.warnAt().isEmpty() ? null : obligation.warnAt().getFirst(),
                String.join(" ", obligation.basis()),
                obligation.alerting(),
                obligation.facilityId(),
                obligation.settledJudgement().map(FactIds::of).orElse(null),
                runs ? FactIds.of(obligation.breach(disputedFirst)) : null,
                runs && disputedFirst ? FactIds.of(obligation.breach(false)) : null,
                runs && obligation.startFrom() != null ? FactIds.started(obligation) : null);
    }

    private void writeSaid(Connection connection) throws SQLException {
        var rows = new ColumnsOf("""
                whose text, whose_id text, limit_id text, addressee text, occurrence int4, alert_id text, seen_id text,
                seen_state text, seen_version int4, seen_due text, seen_fact text, seen_before text""");
        said.forEach((key, last) -> rows.add(
                ObligationColumns.stored(key.whose()),
                key.whose().id(),
                key.limit(),
                key.addressee(),
                key.occurrence(),
                FactIds.alert(key),
                FactIds.plain(last),
                last.state() == null ? PostgresWatched.RUNNING : last.state().wire(),
                last.version(),
                last.due().text(),
                last.plain() == null ? null : last.id(),
                last.before().isEmpty() ? null : String.join(" ", last.before())));
        rows.upsert(connection, "obligation", 5);
    }

    private void writeAlerts(Connection connection) throws SQLException {
        var rows = new ColumnsOf("""
                whose text, whose_id text, limit_id text, addressee text, occurrence int4, alert_id text,
                alert_seen text, alert_due text""");
        alerts.forEach((key, alert) -> rows.add(
                ObligationColumns.stored(key.whose()),
                key.whose().id(),
                key.limit(),
                key.addressee(),
                key.occurrence(),
                alert.alertId(),
                AlertOnLog.of(alert).stored(),
                alert.due() == null ? null : alert.due().text()));
        rows.upsert(connection, "obligation", 5);
    }
}
