package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.baqylau.kit.log.Columns;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Silence;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** Rows of {@code dossier} and {@code silence}: where a detention or duty begins, and of whom nothing more is recorded. */
final class DossierRows {

    private record Begun(
            @Nullable String facilityId,
            @Nullable Instant started,
            @Nullable Instant visitedFrom) {}

    private final TreeMap<Whose, Begun> begun = new TreeMap<>();
    private final TreeSet<Whose> unbegun = new TreeSet<>();
    private final Silences known = new Silences(false, Kept.OfDossier::whole);
    private final Silences unvisited = new Silences(true, Kept.OfDossier::unvisited);

    void add(Kept.@Nullable OfDossier before, Kept.OfDossier after) {
        var was = before == null ? null : begun(before.dossier());
        var is = begun(after.dossier());
        var whose = after.dossier().whose();
        if (is.started() == null) {
            unbegun.add(whose);
        } else if (!is.equals(was)) {
            begun.put(whose, is);
        }
        known.add(before, after);
        unvisited.add(before, after);
    }

    private static Begun begun(Dossier dossier) {
        return new Begun(
                dossier.facilityId(),
                dossier.known() ? dossier.claims().getFirst().at().first() : null,
                dossier.visitedFrom());
    }

    void write(Connection connection) throws SQLException {
        var rows = new ColumnsOf(
                "whose text, whose_id text, facility_id text, started timestamptz, visited_from timestamptz");
        begun.forEach((whose, one) -> rows.add(
                ObligationColumns.stored(whose), whose.id(), one.facilityId(), one.started(), one.visitedFrom()));
        rows.upsert(connection, "dossier", 2);
        var gone = new Columns("text", "text");
        unbegun.forEach(whose -> gone.add(ObligationColumns.stored(whose), whose.id()));
        gone.execute(
                connection, "DELETE FROM dossier WHERE (whose, whose_id) IN (SELECT * FROM " + gone.unnest() + ")");
        known.write(connection);
        unvisited.write(connection);
    }

    /** Of whom nothing more is recorded, as one kind of reader knows it. */
    private static final class Silences {

        private record At(Silence silence, @Nullable String facilityId) {}

        private final boolean unvisited;
        private final Function<Kept.OfDossier, Kept.Sight> sight;
        private final TreeMap<String, At> silent = new TreeMap<>();
        private final TreeSet<String> spoken = new TreeSet<>();

        Silences(boolean unvisited, Function<Kept.OfDossier, Kept.Sight> sight) {
            this.unvisited = unvisited;
            this.sight = sight;
        }

        void add(Kept.@Nullable OfDossier before, Kept.OfDossier after) {
            var was = before == null ? null : at(before);
            var is = at(after);
            if (is == null) {
                if (was != null) {
                    spoken.add(after.dossier().whose().id());
                }
            } else if (!is.equals(was)) {
                silent.put(after.dossier().whose().id(), is);
            }
        }

        private @Nullable At at(Kept.OfDossier kept) {
            var dossier = sight.apply(kept).dossier();
            return Silence.of(dossier)
                    .map(silence -> new At(silence, dossier.facilityId()))
                    .orElse(null);
        }

        void write(Connection connection) throws SQLException {
            var rows = new ColumnsOf(
                    "detention_id text, unvisited bool, facility_id text, since timestamptz, milestone text");
            silent.forEach((id, at) -> rows.add(
                    id,
                    unvisited,
                    at.facilityId(),
                    at.silence().since(),
                    at.silence().milestone()));
            rows.upsert(connection, "silence", 2);
            var over = new Columns("text", "bool");
            spoken.forEach(id -> over.add(id, unvisited));
            over.execute(
                    connection,
                    "DELETE FROM silence WHERE (detention_id, unvisited) IN (SELECT * FROM " + over.unnest() + ")");
        }
    }
}
