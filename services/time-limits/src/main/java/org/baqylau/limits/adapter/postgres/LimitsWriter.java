package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Dossier;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Pace;
import org.baqylau.limits.domain.Said;
import org.jspecify.annotations.Nullable;

/** Writes what changed, each kind of row by one statement. */
public final class LimitsWriter implements Derivation.Writer<Kept> {

    private final Connection connection;
    private final Pace pace;
    private final Runnable changed;

    /** @param changed told when a transaction has written something */
    public LimitsWriter(Connection connection, Pace pace, Runnable changed) {
        this.connection = connection;
        this.pace = pace;
        this.changed = changed;
    }

    @Override
    public void write(List<Change<Kept>> changes) throws SQLException {
        var places = new PlaceRows();
        var obligations = new ObligationRows();
        var questions = new QuestionRows(pace.quiet());
        var alerts = new AlertRows();
        for (var change : changes) {
            switch (change.after()) {
                case Kept.OfFacility facility -> places.add(facility.facility());
                case Kept.OfDetention detention -> {
                    var before = change.before() instanceof Kept.OfDetention was ? was : null;
                    obligations.wanted(before == null ? List.of() : before.obligations(), detention.obligations());
                    questions.add(dossier(before), detention.dossier());
                }
                case Kept.OfLimits limits -> {
                    var before = said(change.before());
                    obligations.said(before, limits.said());
                    questions.add(before, limits.said());
                }
                case Kept.OfAlert alert -> {
                    var before = alert(change.before());
                    alerts.add(before, alert.alert());
                    obligations.alert(before, alert.alert());
                }
            }
        }
        places.write(connection);
        obligations.write(connection);
        questions.write(connection);
        alerts.write(connection);
    }

    private static @Nullable Dossier dossier(Kept.@Nullable OfDetention before) {
        return before == null ? null : before.dossier();
    }

    private static @Nullable Said said(@Nullable Kept before) {
        return before instanceof Kept.OfLimits(Said said) ? said : null;
    }

    private static @Nullable Alert alert(@Nullable Kept before) {
        return before instanceof Kept.OfAlert(Alert alert) ? alert : null;
    }

    @Override
    public void finish() {
        changed.run();
    }
}
