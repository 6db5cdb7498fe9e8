package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.kit.log.derive.Derived;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.Past;
import org.baqylau.limits.domain.Dossier;

/** The past as the stored facts have it: one cursor over the dossiers, the facts of a few hundred at a time. */
public final class PostgresPast implements Past {

    private static final int TOGETHER = 500;

    private static final String OF_PERIOD = """
            FROM dossier d
            LEFT JOIN facility_span s
              ON s.facility_id = d.facility_id AND s.from_day <= ?::date AND s.until_day > ?::date
            WHERE d.started >= ?::date - interval '1 day' AND d.started < ?::date + interval '2 days'""";

    private final Tables tables;
    private final Derivation<RecordedEvent, ?> derivation;
    private final Derived.Making<RecordedEvent, Optional<Dossier>> dossiers;

    public PostgresPast(
            Tables tables,
            Derivation<RecordedEvent, ?> derivation,
            Derived.Making<RecordedEvent, Optional<Dossier>> dossiers) {
        this.tables = tables;
        this.derivation = derivation;
        this.dossiers = dossiers;
    }

    @Override
    public void visit(Period period, Alerts.Scope scope, Alerts.Asked asked, Visitor visitor) {
        tables.read(connection -> {
            var count = of("SELECT count(*) ", period, scope, asked);
            visitor.expect(count.list(connection, row -> row.getLong(1)).getFirst());
            var subjects = of("SELECT d.whose || '/' || d.whose_id ", period, scope, asked);
            subjects.add(" ORDER BY d.whose, d.whose_id");
            try (var select = subjects.prepare(connection)) {
                visit(connection, select, visitor);
            }
            return true;
        });
    }

    private static Sql of(String what, Period period, Alerts.Scope scope, Alerts.Asked asked) {
        var sql = new Sql(what + OF_PERIOD);
        sql.bind(asked.day());
        sql.bind(asked.day());
        sql.bind(period.from());
        sql.bind(period.to());
        sql.within("s.region", scope);
        return sql;
    }

    private void visit(Connection connection, PreparedStatement select, Visitor visitor) throws SQLException {
        select.setFetchSize(TOGETHER);
        try (var row = select.executeQuery()) {
            var subjects = new ArrayList<String>(TOGETHER);
            while (row.next()) {
                subjects.add(row.getString(1));
                if (subjects.size() == TOGETHER) {
                    take(connection, subjects, visitor);
                    subjects.clear();
                }
            }
            take(connection, subjects, visitor);
        }
    }

    private void take(Connection connection, List<String> subjects, Visitor visitor) throws SQLException {
        for (var dossier : Derived.each(connection, derivation, subjects, dossiers)) {
            dossier.ifPresent(visitor::take);
        }
    }
}
