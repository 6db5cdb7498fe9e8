package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Silence;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** Rows of {@code dossier} and {@code silence}: where a detention or duty begins, and of whom nothing more is recorded. */
final class DossierRows {

    private record Begun(
            @Nullable String facilityId, @Nullable Instant started) {}

    private final TreeMap<Whose, Begun> begun = new TreeMap<>();
    private final TreeSet<Whose> unbegun = new TreeSet<>();
    private final TreeMap<String, Silence> silent = new TreeMap<>();
    private final TreeMap<String, String> silentWhere = new TreeMap<>();
    private final TreeSet<String> spoken = new TreeSet<>();

    void add(@Nullable Dossier before, Dossier after) {
        var was = before == null ? null : begun(before);
        var is = begun(after);
        if (is.started() == null) {
            unbegun.add(after.whose());
        } else if (!is.equals(was)) {
            begun.put(after.whose(), is);
        }
        silence(before, after);
    }

    private void silence(@Nullable Dossier before, Dossier after) {
        var id = after.whose().id();
        var was = before == null ? null : Silence.of(before).orElse(null);
        var is = Silence.of(after).orElse(null);
        if (is == null) {
            if (was != null) {
                spoken.add(id);
            }
        } else if (!is.equals(was) || before == null || !Objects.equals(before.facilityId(), after.facilityId())) {
            silent.put(id, is);
            if (after.facilityId() != null) {
                silentWhere.put(id, after.facilityId());
            }
        }
    }

    private static Begun begun(Dossier dossier) {
        return new Begun(
                dossier.facilityId(),
                dossier.known() ? dossier.claims().getFirst().at().first() : null);
    }

    void write(Connection connection) throws SQLException {
        var rows = new ColumnsOf("whose text, whose_id text, facility_id text, started timestamptz");
        begun.forEach(
                (whose, one) -> rows.add(ObligationColumns.stored(whose), whose.id(), one.facilityId(), one.started()));
        rows.upsert(connection, "dossier", 2);
        var gone = new Columns("text", "text");
        unbegun.forEach(whose -> gone.add(ObligationColumns.stored(whose), whose.id()));
        gone.execute(
                connection, "DELETE FROM dossier WHERE (whose, whose_id) IN (SELECT * FROM " + gone.unnest() + ")");
        var silences = new ColumnsOf("detention_id text, facility_id text, since timestamptz, milestone text");
        silent.forEach((id, one) -> silences.add(id, silentWhere.get(id), one.since(), one.milestone()));
        silences.upsert(connection, "silence", 1);
        var over = new Columns("text");
        spoken.forEach(over::add);
        over.execute(connection, "DELETE FROM silence WHERE detention_id IN (SELECT * FROM " + over.unnest() + ")");
    }
}
