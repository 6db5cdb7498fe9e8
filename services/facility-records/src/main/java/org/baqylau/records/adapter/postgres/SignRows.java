package org.baqylau.records.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.baqylau.events.SpotCheck;
import org.baqylau.kit.log.Columns;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.records.domain.Kept;
import org.baqylau.records.domain.Raised;
import org.jspecify.annotations.Nullable;

/** Writes what stands beside a record, where it changed: flags, spot checks and judgements of limits. */
final class SignRows {

    private final Connection connection;

    SignRows(Connection connection) {
        this.connection = connection;
    }

    void write(List<Change<Kept>> changes) throws SQLException {
        var judgements = new Columns("text", "text", "text");
        for (var change : changes) {
            var before = change.before();
            var after = change.after();
            Set<Raised> raised = before == null ? Set.of() : before.raised();
            if (!raised.equals(after.raised())) {
                flags(change.subject(), after.raised());
            }
            List<SpotCheck> checks = before == null ? List.of() : before.spotChecks();
            if (!checks.equals(after.spotChecks())) {
                spotChecks(change.subject(), after.spotChecks());
            }
            if (after instanceof Kept.OfLimits limits) {
                var had = before instanceof Kept.OfLimits was ? was.judgements() : List.<Kept.OfLimits.Judgement>of();
                limits.judgements().stream()
                        .filter(judgement -> !had.contains(judgement))
                        .forEach(judgement ->
                                judgements.add(judgement.about(), judgement.obligation(), judgement.state()));
            }
        }
        judgements.execute(
                connection,
                "INSERT INTO judgement (about, obligation, state) SELECT * FROM " + judgements.unnest()
                        + " ON CONFLICT (about, obligation) DO UPDATE SET state = excluded.state");
    }

    private void flags(String subject, Set<Raised> raised) throws SQLException {
        delete("DELETE FROM flag WHERE subject = ?", subject);
        try (var insert = connection.prepareStatement("INSERT INTO flag (subject, about, flag) VALUES (?, ?, ?)")) {
            for (var one : raised) {
                add(insert, subject, one.about(), one.flag().wire());
            }
            insert.executeBatch();
        }
    }

    private void spotChecks(String visit, List<SpotCheck> checks) throws SQLException {
        delete("DELETE FROM spot_check WHERE visit = ?", visit);
        try (var insert = connection.prepareStatement("""
                INSERT INTO spot_check (place, visit, detention, milestone, source, found)
                VALUES (?::int, ?, ?, ?, ?, ?)""")) {
            int place = 0;
            for (var check : checks) {
                var found = check.foundAt();
                add(
                        insert,
                        Integer.toString(place++),
                        visit,
                        check.detentionId(),
                        check.milestone(),
                        check.source().wire(),
                        found == null ? null : found.text());
            }
            insert.executeBatch();
        }
    }

    private void delete(String sql, String subject) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setString(1, subject);
            delete.executeUpdate();
        }
    }

    private static void add(PreparedStatement statement, @Nullable String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
