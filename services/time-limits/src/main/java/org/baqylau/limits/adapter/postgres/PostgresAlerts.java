package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baqylau.events.AlertBand;
import org.baqylau.events.AlertState;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.log.derive.Derivation;
import org.baqylau.limits.application.Alerts;
import org.baqylau.limits.application.LimitsLog;
import org.baqylau.limits.domain.Alert;
import org.baqylau.limits.domain.Kept;
import org.baqylau.limits.domain.Obligation;
import org.jspecify.annotations.Nullable;

/** The queue as the tables have it. */
public final class PostgresAlerts implements Alerts {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final String RAISED = """
            SELECT a.alert_id, a.whose, a.whose_id, a.facility_id, a.limit_id, a.addressee, a.occurrence, a.raised_at,
              a.state, a.taken_by,
              CASE WHEN o.version IS NULL OR a.state IN ('resolved', 'lapsed') THEN a.version ELSE o.version END
                AS version,
              CASE WHEN o.due IS NULL OR a.state IN ('resolved', 'lapsed') THEN a.due ELSE o.due END AS due
            FROM alert a
            LEFT JOIN obligation o USING (whose, whose_id, limit_id, addressee, occurrence)
            WHERE true""";
    private static final String WARNED = """
            SELECT alert_id, whose, whose_id, facility_id, limit_id, addressee, occurrence, warn_from, 'open', NULL,
              version, due
            FROM obligation
            WHERE settled IS NULL AND warn_from IS NOT NULL AND alert_seen = 'none'
              AND warn_from <= :now::timestamptz AND due >= :now::timestamptz""";

    /**
     * Raised where the limit is broken by what those who are visited know; what lapsed for others did not for them. What is
     * over by it and was raised before any visitor spoke stays, as it would have.
     */
    private static final String UNVISITED = """
            SELECT u.alert_id, u.whose, u.whose_id, u.facility_id, u.limit_id, u.addressee, u.occurrence,
              CASE WHEN u.broken THEN greatest(a.raised_at, u.due)
                WHEN a.taken OR NOT u.near THEN a.raised_at
                ELSE u.warn_from END,
              CASE WHEN a.state = 'resolved' THEN a.state
                WHEN NOT u.broken AND NOT u.near THEN 'lapsed'
                WHEN a.taken THEN 'acknowledged'
                ELSE 'open' END,
              a.taken_by, u.version, u.due
            FROM (
              SELECT *,
                settled IN ('breached', 'met_late') OR (settled IS NULL AND breach_from < :now::timestamptz) AS broken,
                settled IS NULL AND coalesce(warn_from <= :now::timestamptz AND due >= :now::timestamptz, false) AS near
              FROM unvisited_obligation WHERE alerting) u
            JOIN dossier d USING (whose, whose_id)
            LEFT JOIN (
              SELECT alert_id, raised_at, state, taken_by,
                state = 'acknowledged' OR (state = 'lapsed' AND taken_by NOT LIKE '%s%%') AS taken
              FROM alert) a USING (alert_id)
            WHERE u.broken OR u.near OR a.raised_at < d.visited_from""".formatted(Alert.SHIFT);

    private static final String WITH_VISITS = queue(RAISED, WARNED);
    private static final String WITHOUT_VISITS = queue(
            RAISED
                    + " AND NOT coalesce(o.visited, true) AND a.alert_id NOT IN (SELECT alert_id FROM unvisited_obligation)",
            WARNED + " AND NOT visited",
            UNVISITED);

    private static String queue(String... parts) {
        return """
            WITH queue AS (%s),
            placed AS (
              SELECT queue.*, s.region,
                CASE state WHEN 'open' THEN 0 WHEN 'acknowledged' THEN 1 ELSE 2 END AS rank
              FROM queue
              LEFT JOIN facility_span s
                ON s.facility_id = queue.facility_id AND s.from_day <= :day::date AND s.until_day > :day::date)
            SELECT alert_id, whose, whose_id, facility_id, region, limit_id, version, addressee, occurrence, due,
              raised_at, state, taken_by
            FROM placed WHERE true""".formatted(String.join(" UNION ALL ", parts));
    }

    private static final String RUNNING = """
            SELECT whose, whose_id, facility_id, limit_id, version, addressee, due, alert_id
            FROM obligation WHERE settled IS NULL AND due IS NOT NULL""";
    private static final String RUNNING_UNVISITED = RUNNING + " AND NOT visited UNION ALL " + """
            SELECT whose, whose_id, facility_id, limit_id, version, addressee, due, alert_id
            FROM unvisited_obligation WHERE settled IS NULL""";

    private final Tables tables;
    private final AlertFacts said;

    public PostgresAlerts(Tables tables, Derivation<RecordedEvent, Kept> derivation) {
        this.tables = tables;
        this.said = new AlertFacts(derivation);
    }

    @Override
    public List<Row> queue(Filter filter, Scope scope, Asked asked, @Nullable Place after, int most) {
        var sql = queue(asked, scope.visits());
        sql.and("state = ?", filter.state() == null ? null : filter.state().wire());
        sql.and("region = ?", filter.region());
        sql.and("limit_id = ?", filter.limitId());
        sql.and("facility_id = ?", filter.facility());
        band(sql, filter.band(), asked.moment());
        sql.within("region", scope);
        if (after != null) {
            sql.add(" AND (rank, due, alert_id) > (?, ?::timestamptz, ?)", after.rank(), after.due(), after.id());
        }
        sql.add(" ORDER BY rank, due, alert_id LIMIT ?", most);
        return tables.read(connection -> sql.list(connection, PostgresAlerts::row));
    }

    /** The queue as it stands at a moment; with visits by all that is known, without as those see it who are visited. */
    static Sql queue(Asked asked, boolean visits) {
        return Sql.asked(visits ? WITH_VISITS : WITHOUT_VISITS, asked);
    }

    private static void band(Sql sql, @Nullable AlertBand band, Instant now) {
        if (band == null) {
            return;
        }
        var hour = now.plus(Duration.ofHours(1));
        var threeHours = now.plus(Duration.ofHours(3));
        switch (band) {
            case BREACHED -> sql.add(" AND due < ?::timestamptz", now);
            case UNDER_1H -> sql.add(" AND due >= ?::timestamptz AND due < ?::timestamptz", now, hour);
            case UNDER_3H -> sql.add(" AND due >= ?::timestamptz AND due < ?::timestamptz", hour, threeHours);
            case LATER -> sql.add(" AND due >= ?::timestamptz", threeHours);
        }
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                ObligationColumns.whose(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                none(row.getString(8)),
                row.getInt(9),
                row.getTimestamp(10).toInstant(),
                row.getTimestamp(11).toInstant(),
                AlertState.valueOf(row.getString(12).toUpperCase(Locale.ROOT)),
                row.getString(13));
    }

    private static @Nullable String none(String addressee) {
        return addressee.isEmpty() ? null : addressee;
    }

    @Override
    public Optional<Whole> find(String alertId, Scope scope, Asked asked) {
        var sql = queue(asked, scope.visits());
        sql.and("alert_id = ?", alertId);
        sql.within("region", scope);
        return tables.read(connection -> {
            var rows = sql.list(connection, PostgresAlerts::row);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            var row = rows.getFirst();
            var facts = scope.visits() ? said.all(connection, row) : said.unvisited(connection, row);
            var warned = scope.visits() ? warned(connection, alertId) : null;
            return Optional.of(new Whole(row, Alert.of(alertId, facts), facts, warned));
        });
    }

    private static @Nullable Obligation warned(Connection connection, String alertId) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT " + ObligationColumns.ALL + " FROM obligation o WHERE o.alert_id = ? AND o.due IS NOT NULL")) {
            select.setString(1, alertId);
            try (var row = select.executeQuery()) {
                return row.next() ? ObligationColumns.read(ObligationColumns.key(row), row) : null;
            }
        }
    }

    @Override
    public List<Next> next(@Nullable String region, Scope scope, Asked asked, Instant until, int most) {
        var sql = Sql.asked("""
                SELECT o.whose, o.whose_id, o.facility_id, s.region, o.limit_id, o.version, o.addressee, o.due, a.taken_by
                FROM (%s) o
                LEFT JOIN alert a ON a.alert_id = o.alert_id
                LEFT JOIN facility_span s
                  ON s.facility_id = o.facility_id AND s.from_day <= :day::date AND s.until_day > :day::date
                WHERE o.due >= :now::timestamptz""".formatted(scope.visits() ? RUNNING : RUNNING_UNVISITED), asked);
        sql.add(" AND o.due < ?::timestamptz", until);
        sql.and("s.region = ?", region);
        sql.within("s.region", scope);
        sql.add(" ORDER BY o.due, o.whose_id, o.limit_id, o.addressee LIMIT ?", most);
        return tables.read(connection -> sql.list(
                connection,
                row -> new Next(
                        ObligationColumns.whose(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        none(row.getString(7)),
                        row.getTimestamp(8).toInstant(),
                        row.getString(9))));
    }

    @Override
    public List<Silent> silent(@Nullable String region, Scope scope, Asked asked, int most) {
        var sql = Sql.asked("""
                SELECT q.detention_id, q.facility_id, s.region, q.milestone, q.since
                FROM silence q
                LEFT JOIN facility_span s
                  ON s.facility_id = q.facility_id AND s.from_day <= :day::date AND s.until_day > :day::date
                WHERE true""", asked);
        sql.add(scope.visits() ? " AND NOT q.unvisited" : " AND q.unvisited");
        sql.and("s.region = ?", region);
        sql.within("s.region", scope);
        sql.add(" ORDER BY q.since, q.detention_id LIMIT ?", most);
        return tables.read(connection -> sql.list(
                connection,
                row -> new Silent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant())));
    }

    @Override
    public boolean hold(LimitsLog.Place place) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (next(place.topic(), place.partition()) <= place.offset()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** The next offset that the tables will take from a partition; 0 where they took nothing yet. */
    public long next(String topic, int partition) {
        return tables.read(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT next FROM position WHERE topic = ? AND partition = ?")) {
                select.setString(1, topic);
                select.setInt(2, partition);
                try (var row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            }
        });
    }
}
