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
        var rows = new ColumnsOf("""
                alert_id text, whose text, whose_id text, limit_id text, addressee text, occurrence int4, version int4,
                facility_id text, due timestamptz, raised_at timestamptz, state text, taken_by text, partition int4,
                "offset" int8""");
        changed.forEach((id, alert) -> {
            var raised = alert.raised();
            if (raised != null) {
                var key = ObligationKey.of(raised);
                rows.add(
                        id,
                        ObligationColumns.stored(key.whose()),
                        key.whose().id(),
                        key.limit(),
                        key.addressee(),
                        key.occurrence(),
                        raised.version(),
                        raised.facilityId(),
                        (alert.due() == null ? raised.due() : alert.due()).instant(),
                        alert.raisedAt(),
                        alert.state().wire(),
                        alert.takenBy(),
                        alert.partition(),
                        alert.offset());
            }
        });
        rows.upsert(connection, "alert", 1);
    }
}
