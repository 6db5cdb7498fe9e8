package org.baqylau.limits.notices.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baqylau.events.Code;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.log.Tables;
import org.baqylau.limits.notices.application.Subscriptions;
import org.baqylau.limits.notices.domain.Channel;
import org.jspecify.annotations.Nullable;

/** Settings in {@code time_limits_keep}. */
public final class PostgresSubscriptions implements Subscriptions {

    private record Where(String kind, String target) {}

    private final Tables tables;

    public PostgresSubscriptions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Settings> of(String account) {
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT s.language, c.kind, c.target, c.bands, c.regions
                    FROM time_limits_keep.subscription s LEFT JOIN time_limits_keep.channel c USING (account)
                    WHERE s.account = ? ORDER BY c.kind, c.target""")) {
                select.setString(1, account);
                try (var row = select.executeQuery()) {
                    @Nullable Language language = null;
                    var channels = new ArrayList<Channel>();
                    while (row.next()) {
                        language = Language.of(row.getString(1)).orElse(Language.EN);
                        if (row.getString(2) != null) {
                            channels.add(SubscriptionRows.channel(row, 2));
                        }
                    }
                    return language == null ? Optional.empty() : Optional.of(new Settings(language, channels));
                }
            }
        });
    }

    @Override
    public void put(String account, @Nullable Set<String> territory, Settings settings, Instant now) {
        tables.write(connection -> {
            subscribe(connection, account, territory, settings.language());
            var since = forget(connection, account);
            for (var channel : settings.channels()) {
                var where = new Where(channel.kind().wire(), channel.target());
                insert(connection, account, channel, since.getOrDefault(where, now));
            }
            return spare(connection, account, now);
        });
    }

    private static void subscribe(
            Connection connection, String account, @Nullable Set<String> territory, Language language)
            throws SQLException {
        try (var upsert = connection.prepareStatement("""
                INSERT INTO time_limits_keep.subscription (account, language, territory) VALUES (?, ?, ?)
                ON CONFLICT (account) DO UPDATE SET language = excluded.language, territory = excluded.territory""")) {
            upsert.setString(1, account);
            upsert.setString(2, language.code());
            upsert.setArray(3, territory == null ? null : texts(connection, territory));
            upsert.executeUpdate();
        }
    }

    /** Gives since when there was each. */
    private static Map<Where, Instant> forget(Connection connection, String account) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM time_limits_keep.channel WHERE account = ? RETURNING kind, target, since")) {
            delete.setString(1, account);
            try (var row = delete.executeQuery()) {
                var since = new HashMap<Where, Instant>();
                while (row.next()) {
                    since.put(
                            new Where(row.getString(1), row.getString(2)),
                            row.getTimestamp(3).toInstant());
                }
                return since;
            }
        }
    }

    private static void insert(Connection connection, String account, Channel channel, Instant since)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO time_limits_keep.channel (account, kind, target, bands, regions, since)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, account);
            insert.setString(2, channel.kind().wire());
            insert.setString(3, channel.target());
            insert.setArray(4, texts(connection, wires(channel.bands())));
            insert.setArray(5, texts(connection, channel.regions()));
            insert.setTimestamp(6, Timestamp.from(since));
            insert.executeUpdate();
        }
    }

    private static List<String> wires(Collection<? extends Code> codes) {
        return codes.stream().map(Code::wire).sorted().toList();
    }

    private static java.sql.Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.stream().sorted().toArray());
    }

    private static int spare(Connection connection, String account, Instant now) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE time_limits_keep.delivery d SET state = 'spared', target = NULL, ended_at = ?
                WHERE d.account = ? AND d.state = 'waiting' AND NOT EXISTS (
                  SELECT FROM time_limits_keep.channel c
                  WHERE c.account = d.account AND c.kind = d.kind AND c.target = d.target)""")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, account);
            return update.executeUpdate();
        }
    }
}
