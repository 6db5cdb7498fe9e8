package org.baqylau.limits.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.kit.log.Tables;
import org.baqylau.limits.application.Pending;
import org.baqylau.limits.application.Pending.AlertOnLog;
import org.baqylau.limits.application.Watched;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.jspecify.annotations.Nullable;

/** What the ticker watches, read from the index of the moments at which it must look. */
public final class PostgresWatched implements Watched {

    private static final String SPACE = " ";

    private final Tables tables;

    public PostgresWatched(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Due<Pending> due(Instant now, @Nullable String after, int most) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT detention_id, limit_id, addressee, occurrence, version, settled, due_stated, ended_at,
                      elapsed_seconds, disputed, breach_from, undisputed_from, basis, alerting, facility_id,
                      seen_id, seen_state, seen_version, seen_due, alert_seen, look_at::text
                    FROM obligation WHERE look_at < ?
                      AND (look_at, detention_id, limit_id, addressee, occurrence)
                        > (?::timestamptz, ?, ?, ?, ?)
                    ORDER BY look_at, detention_id, limit_id, addressee, occurrence LIMIT ?""")) {
                select.setTimestamp(1, Timestamp.from(now));
                place(select, after);
                select.setInt(7, most);
                try (var row = select.executeQuery()) {
                    var items = new ArrayList<Pending>();
                    String last = null;
                    while (row.next()) {
                        items.add(pending(row));
                        last = String.join(
                                "\n",
                                row.getString(21),
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4));
                    }
                    return new Due<>(items, items.size() < most ? null : last);
                }
            }
        });
    }

    private static void place(PreparedStatement select, @Nullable String after) throws SQLException {
        var parts = after == null ? List.of("-infinity", "", "", "", "0") : List.of(after.split("\n", -1));
        for (int i = 0; i < 4; i++) {
            select.setString(2 + i, parts.get(i));
        }
        select.setInt(6, Integer.parseInt(parts.get(4)));
    }

    private static Pending pending(ResultSet row) throws SQLException {
        var key = new ObligationKey(row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
        String seen = row.getString(16);
        return new Pending(
                key,
                obligation(key, row),
                seen == null
                        ? null
                        : new Pending.LastSaid(
                                seen, state(row.getString(17)), row.getInt(18), StatedTime.parse(row.getString(19))),
                AlertOnLog.of(row.getString(20)));
    }

    private static @Nullable Obligation obligation(ObligationKey key, ResultSet row) throws SQLException {
        String due = row.getString(7);
        if (due == null) {
            return null;
        }
        String settled = row.getString(6);
        String ended = row.getString(8);
        int elapsed = row.getInt(9);
        Integer elapsedSeconds = row.wasNull() ? null : elapsed;
        String basis = row.getString(13);
        return new Obligation(
                key,
                row.getInt(5),
                settled == null ? null : state(settled),
                StatedTime.parse(due),
                ended == null ? null : StatedTime.parse(ended),
                elapsedSeconds,
                row.getBoolean(10),
                instant(row, 11),
                instant(row, 12),
                basis.isEmpty() ? List.of() : List.of(basis.split(SPACE, -1)),
                row.getBoolean(14),
                row.getString(15));
    }

    private static LimitState state(String wire) {
        return LimitState.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    @Override
    public Due<Suspect> suspects(Instant now, @Nullable String after, int most) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT detention_id, suspect_from, suspect_from::text AS exactly FROM open_question
                    WHERE suspect_from IS NOT NULL AND NOT suspected AND suspect_from < ?
                      AND (suspect_from, detention_id) > (?::timestamptz, ?)
                    ORDER BY suspect_from, detention_id LIMIT ?""")) {
                var parts = after == null ? List.of("-infinity", "") : List.of(after.split("\n", -1));
                select.setTimestamp(1, Timestamp.from(now));
                select.setString(2, parts.get(0));
                select.setString(3, parts.get(1));
                select.setInt(4, most);
                try (var row = select.executeQuery()) {
                    var items = new ArrayList<Suspect>();
                    String last = null;
                    while (row.next()) {
                        items.add(new Suspect(
                                row.getString(1), row.getTimestamp(2).toInstant()));
                        last = row.getString(3) + "\n" + row.getString(1);
                    }
                    return new Due<>(items, items.size() < most ? null : last);
                }
            }
        });
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return tables.read(connection -> next(connection, now));
    }

    private static Optional<Instant> next(Connection connection, Instant now) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT least((SELECT min(look_at) FROM obligation WHERE look_at >= ?),
                  (SELECT min(suspect_from) FROM open_question
                   WHERE suspect_from IS NOT NULL AND NOT suspected AND suspect_from >= ?))""")) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setTimestamp(2, Timestamp.from(now));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(instant(row, 1)) : Optional.empty();
            }
        }
    }
}
