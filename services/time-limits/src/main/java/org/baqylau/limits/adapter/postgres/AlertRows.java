package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.ObligationKey;
import org.jspecify.annotations.Nullable;

/** Rows of {@code alert}: where the work on each stands. */
final class AlertRows {

    private final TreeMap<String, Alert> changed = new TreeMap<>();

    void add(@Nullable Alert before, Alert after) {
        if (after.raised() != null && !after.equals(before)) {
            changed.put(after.alertId(), after);
        }
    }

    void write(Connection connection) throws SQLException {
        var rows = new Columns(
                "text", "text", "text", "text", "int4", "int4", "text", "timestamptz", "timestamptz", "text", "text");
        changed.forEach((id, alert) -> {
            var raised = alert.raised();
            var key = raised == null ? null : ObligationKey.of(raised);
            if (raised != null && key != null) {
                rows.add(
                        id,
                        key.detentionId(),
                        key.limit(),
                        key.addressee(),
                        key.occurrence(),
                        raised.version(),
                        raised.facilityId(),
                        raised.due().instant(),
                        alert.raisedAt(),
                        alert.state().wire(),
                        alert.takenBy());
            }
        });
        rows.execute(connection, """
                INSERT INTO alert (alert_id, detention_id, limit_id, addressee, occurrence, version, facility_id, due,
                  raised_at, state, taken_by)
                SELECT * FROM %s
                ON CONFLICT (alert_id) DO UPDATE SET state = excluded.state, taken_by = excluded.taken_by
                """.formatted(rows.unnest()));
    }
}
