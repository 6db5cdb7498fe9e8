package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.kit.log.Columns;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.domain.Said;
import org.baqylau.limits.domain.Suspicion;
import org.jspecify.annotations.Nullable;

/** Rows of {@code suspicion}: which times cannot be trusted, and whether the log has it. */
final class SuspicionRows {

    private final TreeMap<String, Suspicion> wanted = new TreeMap<>();
    private final TreeSet<String> gone = new TreeSet<>();
    private final TreeSet<String> said = new TreeSet<>();

    void wanted(List<Suspicion> before, List<Suspicion> after) {
        var left = byId(before);
        byId(after).forEach((id, suspicion) -> {
            if (!suspicion.equals(left.remove(id))) {
                wanted.put(id, suspicion);
            }
        });
        gone.addAll(left.keySet());
        gone.removeAll(wanted.keySet());
    }

    private static Map<String, Suspicion> byId(List<Suspicion> suspicions) {
        var byId = new TreeMap<String, Suspicion>();
        suspicions.forEach(suspicion -> byId.put(FactIds.of(suspicion), suspicion));
        return byId;
    }

    void said(@Nullable Said before, Said after) {
        for (var id : after.suspicions()) {
            if (before == null || !before.suspicions().contains(id)) {
                said.add(id);
            }
        }
    }

    void write(Connection connection) throws SQLException {
        var ids = new Columns("text");
        gone.forEach(ids::add);
        var rows = new ColumnsOf("""
                suspicion_id text, whose text, whose_id text, reason text, entry_id text, milestone text, against text,
                stated text, say_from timestamptz""");
        ids.execute(
                connection,
                "UPDATE suspicion SET " + rows.allNull(1) + " WHERE suspicion_id IN (SELECT * FROM " + ids.unnest()
                        + ")");
        ids.execute(
                connection,
                "DELETE FROM suspicion WHERE suspicion_id IN (SELECT * FROM " + ids.unnest() + ") AND NOT said");
        wanted.forEach((id, suspicion) -> rows.add(
                id,
                ObligationColumns.stored(suspicion.whose()),
                suspicion.whose().id(),
                suspicion.reason().name(),
                suspicion.entryId(),
                suspicion.milestone(),
                suspicion.against(),
                suspicion.time() == null ? null : suspicion.time().text(),
                suspicion.from()));
        rows.upsert(connection, "suspicion", 1);
        var facts = new ColumnsOf("suspicion_id text, said bool");
        said.forEach(id -> facts.add(id, true));
        facts.upsert(connection, "suspicion", 1);
    }
}
