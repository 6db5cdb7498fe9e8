package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baqylau.events.StatedTime;
import org.baqylau.events.SuspicionReason;
import org.baqylau.kit.log.Tables;
import org.baqylau.limits.application.Pending;
import org.baqylau.limits.application.Pending.AlertOnLog;
import org.baqylau.limits.application.Watched;
import org.baqylau.limits.domain.Suspicion;
import org.jspecify.annotations.Nullable;

/** What the ticker watches, read from the indexes of the moments at which it must look. */
public final class PostgresWatched implements Watched {

    /** What a limit of which only its start was said is stored as. */
    static final String RUNNING = "running";

    /** The columns that {@link #pending} reads. */
    static final String PENDING = "SELECT " + ObligationColumns.ALL + """
            , o.seen_id, o.seen_state, o.seen_version, o.seen_due, o.alert_seen, o.alert_due, o.seen_fact,
            o.seen_before""";

    private final Tables tables;

    public PostgresWatched(Tables tables) {
        this.tables = tables;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The key of a row, in the columns that follow those that are read. */
    private record Place(List<String> start) {}

    private <T> Due<T> page(
            String sql, Place place, Instant now, @Nullable String after, int most, Reading<T> reading) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                bind(select, place, now, after, most);
                try (var row = select.executeQuery()) {
                    var items = new ArrayList<T>();
                    String last = null;
                    int columns = row.getMetaData().getColumnCount();
                    int keys = place.start().size();
                    while (row.next()) {
                        items.add(reading.read(row));
                        var key = new ArrayList<String>();
                        for (int i = columns - keys + 1; i <= columns; i++) {
                            key.add(row.getString(i));
                        }
                        last = String.join("\n", key);
                    }
                    return new Due<>(items, items.size() < most ? null : last);
                }
            }
        });
    }

    /** The first parameters are the moment, those before the last where the page before ended, the last how many. */
    private static void bind(PreparedStatement select, Place place, Instant now, @Nullable String after, int most)
            throws SQLException {
        var keys = after == null ? place.start() : List.of(after.split("\n", -1));
        int parameters = select.getParameterMetaData().getParameterCount();
        int moments = parameters - keys.size() - 1;
        for (int i = 1; i <= moments; i++) {
            select.setTimestamp(i, Timestamp.from(now));
        }
        for (int i = 0; i < keys.size(); i++) {
            select.setString(moments + 1 + i, keys.get(i));
        }
        select.setInt(parameters, most);
    }

    @Override
    public Due<Pending> due(Instant now, @Nullable String after, int most) {
        return page(
                PENDING + """
                , o.look_at::text, o.whose, o.whose_id, o.limit_id, o.addressee, o.occurrence::text
                FROM obligation o WHERE o.look_at < ?
                  AND (o.look_at, o.whose, o.whose_id, o.limit_id, o.addressee, o.occurrence)
                    > (?::timestamptz, ?, ?, ?, ?, ?::int)
                ORDER BY o.look_at, o.whose, o.whose_id, o.limit_id, o.addressee, o.occurrence LIMIT ?""",
                new Place(List.of("-infinity", "", "", "", "", "0")),
                now,
                after,
                most,
                PostgresWatched::pending);
    }

    @Override
    public Due<Pending> dueSince(Instant since, Instant now, int most) {
        return due(now, String.join("\n", since.toString(), "", "", "", "", "0"), most);
    }

    static Pending pending(ResultSet row) throws SQLException {
        var key = ObligationColumns.key(row);
        int next = ObligationColumns.COUNT + 1;
        String seen = row.getString(next);
        String state = row.getString(next + 1);
        String fact = row.getString(next + 6);
        String before = row.getString(next + 7);
        return new Pending(
                key,
                ObligationColumns.read(key, row),
                seen == null
                        ? null
                        : new Pending.LastSaid(
                                seen,
                                fact == null ? seen : fact,
                                RUNNING.equals(state) ? null : ObligationColumns.state(state),
                                row.getInt(next + 2),
                                StatedTime.parse(row.getString(next + 3)),
                                before == null ? List.of() : List.of(before.split(" ", -1))),
                AlertOnLog.of(row.getString(next + 4)),
                row.getString(next + 5));
    }

    @Override
    public Optional<Coming> coming(Instant from, Instant until, int most, @Nullable Coming known) {
        return tables.read(connection -> {
            var moment = ComingRows.first(connection, from, until);
            if (moment == null) {
                return Optional.empty();
            }
            var print = ComingRows.print(connection, moment);
            if (known != null && moment.equals(known.moment()) && print.text().equals(known.print())) {
                return Optional.of(known);
            }
            return print.rows() > most
                    ? Optional.empty()
                    : Optional.of(new Coming(moment, ComingRows.at(connection, moment), print.text()));
        });
    }

    @Override
    public boolean isAsItWas(Coming coming) {
        return tables.read(connection ->
                ComingRows.print(connection, coming.moment()).text().equals(coming.print()));
    }

    @Override
    public Due<Pending> early(Instant moment, @Nullable String after, int most) {
        return page(
                PENDING + """
                , o.breach_from::text, o.whose, o.whose_id, o.limit_id, o.addressee, o.occurrence::text
                FROM obligation o
                WHERE o.settled IS NULL AND o.seen_state = 'breached' AND o.breach_from > ?
                  AND (o.breach_from, o.whose, o.whose_id, o.limit_id, o.addressee, o.occurrence)
                    > (?::timestamptz, ?, ?, ?, ?, ?::int)
                ORDER BY o.breach_from, o.whose, o.whose_id, o.limit_id, o.addressee, o.occurrence LIMIT ?""",
                new Place(List.of("-infinity", "", "", "", "", "0")),
                moment,
                after,
                most,
                PostgresWatched::pending);
    }

    /** Each obligation by its key, whatever the planner believes of the tables: a slow look is a late alert. */
    @Override
    public Due<Near> warnings(Instant now, @Nullable String after, int most) {
        return page(
                "SELECT " + ObligationColumns.ALL + """
                , w.warn_at, w.warn_at::text, w.warning_id
                FROM warning w
                CROSS JOIN LATERAL (
                  SELECT * FROM obligation p
                  WHERE p.whose = w.whose AND p.whose_id = w.whose_id AND p.limit_id = w.limit_id
                    AND p.addressee = w.addressee AND p.occurrence = w.occurrence
                  LIMIT 1) o
                WHERE w.said IS NULL AND w.warn_at < ? AND w.due >= ? AND o.settled IS NULL AND o.due = w.due
                  AND (o.alert_seen = 'lapsed'
                    OR (SELECT a.state <> 'open' FROM alert a WHERE a.alert_id = w.alert_id) IS NOT TRUE)
                  AND (w.warn_at, w.warning_id) > (?::timestamptz, ?)
                ORDER BY w.warn_at, w.warning_id LIMIT ?""", new Place(List.of("-infinity", "")), now, after, most, row -> {
                    var key = ObligationColumns.key(row);
                    return new Near(
                            Objects.requireNonNull(ObligationColumns.read(key, row)),
                            Objects.requireNonNull(ObligationColumns.instant(row, ObligationColumns.COUNT + 1)));
                });
    }

    @Override
    public Due<Suspicion> suspicions(Instant now, @Nullable String after, int most) {
        return page("""
                SELECT whose, whose_id, reason, entry_id, milestone, against, stated, say_from,
                  say_from::text, suspicion_id
                FROM suspicion WHERE say_from IS NOT NULL AND NOT said AND say_from < ?
                  AND (say_from, suspicion_id) > (?::timestamptz, ?)
                ORDER BY suspicion.say_from, suspicion.suspicion_id LIMIT ?""", new Place(List.of("-infinity", "")), now, after, most, PostgresWatched::suspicion);
    }

    private static Suspicion suspicion(ResultSet row) throws SQLException {
        String stated = row.getString(7);
        return new Suspicion(
                ObligationColumns.whose(row.getString(1), row.getString(2)),
                SuspicionReason.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                stated == null ? null : StatedTime.parse(stated),
                row.getTimestamp(8).toInstant());
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return tables.read(connection -> next(connection, now));
    }

    private static Optional<Instant> next(Connection connection, Instant now) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT least((SELECT min(look_at) FROM obligation WHERE look_at >= ?),
                  (SELECT min(warn_at) FROM warning WHERE warn_at IS NOT NULL AND said IS NULL AND warn_at >= ?),
                  (SELECT min(say_from) FROM suspicion WHERE say_from IS NOT NULL AND NOT said AND say_from >= ?))""")) {
            for (int i = 1; i <= 3; i++) {
                select.setTimestamp(i, Timestamp.from(now));
            }
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(ObligationColumns.instant(row, 1)) : Optional.empty();
            }
        }
    }
}
