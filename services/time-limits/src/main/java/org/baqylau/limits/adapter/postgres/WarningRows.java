package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.kit.log.Columns;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Said;
import org.jspecify.annotations.Nullable;

/** Rows of {@code warning}: when somebody is to be warned, and which warnings the log has. */
final class WarningRows {

    private static final String KEY_COLUMNS =
            "warning_id text, alert_id text, whose text, whose_id text, limit_id text, addressee text, occurrence int4, ";

    private record Step(Obligation obligation, Instant at) {}

    private final TreeMap<String, Step> wanted = new TreeMap<>();
    private final TreeSet<String> gone = new TreeSet<>();
    private final TreeMap<String, Said.Warned> said = new TreeMap<>();

    void wanted(List<Obligation> before, List<Obligation> after) {
        var left = steps(before);
        steps(after).forEach((id, step) -> {
            if (left.remove(id) == null) {
                wanted.put(id, step);
            }
        });
        gone.addAll(left.keySet());
    }

    private static Map<String, Step> steps(List<Obligation> obligations) {
        var steps = new TreeMap<String, Step>();
        for (var obligation : obligations) {
            obligation.warnAt().forEach(at -> steps.put(FactIds.warned(obligation, at), new Step(obligation, at)));
        }
        return steps;
    }

    void said(@Nullable Said before, Said after) {
        after.warnings().forEach((id, warned) -> {
            if (before == null || !before.warnings().containsKey(id)) {
                said.put(id, warned);
            }
        });
    }

    void write(Connection connection) throws SQLException {
        var ids = new Columns("text");
        gone.forEach(ids::add);
        ids.execute(
                connection,
                "UPDATE warning SET warn_at = NULL, due = NULL WHERE warning_id IN (SELECT * FROM " + ids.unnest()
                        + ")");
        ids.execute(
                connection,
                "DELETE FROM warning WHERE warning_id IN (SELECT * FROM " + ids.unnest() + ") AND said IS NULL");
        var rows = new ColumnsOf(KEY_COLUMNS + "warn_at timestamptz, due timestamptz");
        wanted.forEach((id, step) -> rows.add(with(
                id, step.obligation().key(), step.at(), step.obligation().due().instant())));
        rows.upsert(connection, "warning", 1);
        var facts = new ColumnsOf(KEY_COLUMNS + "said timestamptz, partition int4, \"offset\" int8");
        said.forEach((id, warned) ->
                facts.add(with(id, warned.key(), warned.recorded(), warned.partition(), warned.offset())));
        facts.upsert(connection, "warning", 1);
    }

    private static Object[] with(String id, ObligationKey key, Object... more) {
        var row = new Object[7 + more.length];
        row[0] = id;
        row[1] = FactIds.alert(key);
        row[2] = ObligationColumns.stored(key.whose());
        row[3] = key.whose().id();
        row[4] = key.limit();
        row[5] = key.addressee();
        row[6] = key.occurrence();
        System.arraycopy(more, 0, row, 7, more.length);
        return row;
    }
}
