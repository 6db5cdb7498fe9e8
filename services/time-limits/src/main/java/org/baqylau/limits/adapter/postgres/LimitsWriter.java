package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.Said;
import org.baqylau.limits.domain.Suspicion;
import org.jspecify.annotations.Nullable;

/** Writes what changed, each kind of row by one statement. */
public final class LimitsWriter implements Derivation.Writer<Kept> {

    private final Connection connection;
    private final Runnable changed;

    /** @param changed told when a transaction has written something */
    public LimitsWriter(Connection connection, Runnable changed) {
        this.connection = connection;
        this.changed = changed;
    }

    @Override
    public void write(List<Change<Kept>> changes) throws SQLException {
        var places = new PlaceRows();
        var obligations = new ObligationRows();
        var unvisited = new UnvisitedRows();
        var warnings = new WarningRows();
        var suspicions = new SuspicionRows();
        var dossiers = new DossierRows();
        var alerts = new AlertRows();
        for (var change : changes) {
            var before = change.before();
            List<Obligation> were = before == null ? List.of() : before.obligations();
            switch (change.after()) {
                case Kept.OfFacility facility -> places.add(facility.facility());
                case Kept.OfVisit _ -> {}
                case Kept.OfDossier of -> {
                    var was = before instanceof Kept.OfDossier had ? had : null;
                    dossiers.add(was, of);
                    unvisited.add(was, of);
                    suspicions.wanted(suspicions(before), suspicions(of));
                }
                case Kept.OfMonitoring _ -> {}
                case Kept.OfLimits(Said said) -> {
                    var was = before instanceof Kept.OfLimits(Said had) ? had : null;
                    obligations.said(was, said);
                    warnings.said(was, said);
                    suspicions.said(was, said);
                }
                case Kept.OfAlert(Alert alert) -> {
                    var was = before instanceof Kept.OfAlert(Alert had) ? had : null;
                    alerts.add(was, alert);
                    obligations.alert(was, alert);
                }
            }
            obligations.wanted(were, change.after().obligations());
            warnings.wanted(were, change.after().obligations());
        }
        places.write(connection);
        dossiers.write(connection);
        obligations.write(connection);
        unvisited.write(connection);
        warnings.write(connection);
        suspicions.write(connection);
        alerts.write(connection);
    }

    private static List<Suspicion> suspicions(@Nullable Kept kept) {
        return kept instanceof Kept.OfDetention detention ? detention.suspicions() : List.of();
    }

    @Override
    public void finish() {
        changed.run();
    }
}
