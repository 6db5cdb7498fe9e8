package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.baqylau.kit.log.Columns;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.jspecify.annotations.Nullable;

/** Rows of {@code unvisited_obligation}: of whom visitors told, what would be of the limits if they had said nothing. */
final class UnvisitedRows {

    private final TreeMap<ObligationKey, @Nullable Obligation> changed = new TreeMap<>();

    void add(Kept.@Nullable OfDossier before, Kept.OfDossier after) {
        ObligationRows.change(changed, apart(before), apart(after));
    }

    /** None where the obligations of all facts are the same. */
    private static List<Obligation> apart(Kept.@Nullable OfDossier kept) {
        return kept == null || !kept.dossier().visited()
                ? List.of()
                : kept.unvisited().obligations();
    }

    void write(Connection connection) throws SQLException {
        var rows = new ColumnsOf("""
                alert_id text, whose text, whose_id text, limit_id text, addressee text, occurrence int4, version int4,
                settled text, due timestamptz, breach_from timestamptz, warn_from timestamptz, alerting bool,
                facility_id text""");
        var gone = new Columns("text");
        changed.forEach((key, obligation) -> {
            if (obligation == null) {
                gone.add(FactIds.alert(key));
            } else {
                rows.add(
                        FactIds.alert(key),
                        ObligationColumns.stored(key.whose()),
                        key.whose().id(),
                        key.limit(),
                        key.addressee(),
                        key.occurrence(),
                        obligation.version(),
                        obligation.settled() == null
                                ? null
                                : obligation.settled().wire(),
                        obligation.due().instant(),
                        obligation.breachFrom(),
                        obligation.warnAt().isEmpty()
                                ? null
                                : obligation.warnAt().getFirst(),
                        obligation.alerting(),
                        obligation.facilityId());
            }
        });
        rows.upsert(connection, "unvisited_obligation", 1);
        gone.execute(
                connection, "DELETE FROM unvisited_obligation WHERE alert_id IN (SELECT * FROM " + gone.unnest() + ")");
    }
}
