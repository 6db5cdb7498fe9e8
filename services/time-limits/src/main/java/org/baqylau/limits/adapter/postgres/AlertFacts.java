package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.events.AlertFact;
import org.baqylau.events.LimitWarned;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.limits.application.AlertChanges.Position;
import org.baqylau.limits.application.Alerts.Row;
import org.baqylau.limits.application.FactIds;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Unvisited;

/** What was said of an alert, by all that is known or as those may know it who are visited. */
record AlertFacts(Derivation<RecordedEvent, Kept> derivation) {

    List<RecordedEvent> all(Connection connection, Row row) throws SQLException {
        return new Facts<>(connection, derivation).of("alert/" + row.id());
    }

    List<RecordedEvent> unvisited(Connection connection, Row row) throws SQLException {
        return withWarnings(connection, row).stream()
                .filter(fact -> fact.event().data() instanceof AlertFact)
                .toList();
    }

    /** Whether anything of it that those may know lies at this position or behind it. */
    boolean isSaidUnvisited(Connection connection, Row row, Position since) throws SQLException {
        return withWarnings(connection, row).stream().anyMatch(fact -> fact.offset() >= since.in(fact.partition()));
    }

    private List<RecordedEvent> withWarnings(Connection connection, Row row) throws SQLException {
        var stored = new Facts<>(connection, derivation);
        var facts = new ArrayList<>(stored.of(PostgresDossiers.subject(row.whose())));
        facts.addAll(stored.of("limits/" + row.whose().id()));
        facts.addAll(all(connection, row));
        return Unvisited.of(facts).stream().filter(fact -> isOf(row, fact)).toList();
    }

    private static boolean isOf(Row row, RecordedEvent fact) {
        return fact.event().data() instanceof AlertFact
                || (fact.event().data() instanceof LimitWarned warned
                        && FactIds.alert(ObligationKey.of(warned)).equals(row.id()));
    }
}
