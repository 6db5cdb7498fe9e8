package org.baqylau.limits.notices.adapter.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baqylau.events.AlertBand;
import org.baqylau.kit.language.Language;
import org.baqylau.kit.log.Tables;
import org.baqylau.limits.notices.application.Delivery;
import org.baqylau.limits.notices.application.Outbox;
import org.baqylau.limits.notices.domain.Kind;
import org.baqylau.limits.notices.domain.Reminder;
import org.jspecify.annotations.Nullable;

/** Deliveries in {@code time_limits_keep}, beside the tables of the log that they are made from. */
public final class PostgresOutbox implements Outbox {

    /** Holds for the transaction; another copy that wants it meanwhile does without. */
    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('time_limits_keep.told'))";

    private final Tables tables;
    private final String topic;

    /** @param topic of limits */
    public PostgresOutbox(Tables tables, String topic) {
        this.tables = tables;
        this.topic = topic;
    }

    @Override
    public void switched(Set<Kind> on, Instant now) {
        tables.write(connection -> {
            for (var kind : Kind.values()) {
                try (var update = connection.prepareStatement("""
                        INSERT INTO time_limits_keep.switched AS was (kind, since) VALUES (?, ?)
                        ON CONFLICT (kind) DO UPDATE
                        SET since = CASE WHEN excluded.since IS NOT NULL THEN coalesce(was.since, excluded.since) END""")) {
                    update.setString(1, kind.wire());
                    update.setTimestamp(2, on.contains(kind) ? Timestamp.from(now) : null);
                    update.executeUpdate();
                }
            }
            return on.size();
        });
    }

    @Override
    public void fill(Rule rule, Instant now) {
        tables.write(connection -> {
            if (!isAlone(connection)) {
                return 0;
            }
            var happened = new Happened(topic, connection);
            var occasions = happened.since(now);
            if (!occasions.isEmpty()) {
                insert(connection, rule.of(occasions, SubscriptionRows.all(connection), on(connection)), now);
            }
            happened.told();
            return occasions.size();
        });
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(ALONE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Map<Kind, Instant> on(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(
                        "SELECT kind, since FROM time_limits_keep.switched WHERE since IS NOT NULL")) {
            var on = new EnumMap<Kind, Instant>(Kind.class);
            while (row.next()) {
                on.put(kind(row.getString(1)), row.getTimestamp(2).toInstant());
            }
            return on;
        }
    }

    static Kind kind(String wire) {
        return SubscriptionRows.code(wire, Kind.values());
    }

    private static void insert(Connection connection, List<Reminder> reminders, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO time_limits_keep.delivery (alert_id, band, account, kind, channel, target, language, limit_id,
                  version, due, region, facility_id, created_at, next_attempt)
                SELECT ?, ?, c.account, c.kind, encode(sha256(convert_to(c.kind || ' ' || c.target, 'UTF8')), 'hex'),
                  c.target, ?, ?, ?, ?, ?, ?, ?, ?
                FROM time_limits_keep.channel c WHERE c.account = ? AND c.kind = ? AND c.target = ?
                ON CONFLICT (alert_id, band, account, channel) DO NOTHING""")) {
            for (var reminder : reminders) {
                var occasion = reminder.occasion();
                var to = reminder.to();
                insert.setString(1, occasion.alertId());
                insert.setString(2, occasion.band().wire());
                insert.setString(3, to.language());
                insert.setString(4, occasion.limit());
                insert.setInt(5, occasion.version());
                insert.setTimestamp(6, Timestamp.from(occasion.due()));
                insert.setString(7, occasion.region());
                insert.setString(8, occasion.facilityId());
                insert.setTimestamp(9, Timestamp.from(now));
                insert.setTimestamp(10, Timestamp.from(now));
                insert.setString(11, to.account());
                insert.setString(12, to.channel().kind().wire());
                insert.setString(13, to.channel().target());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<Delivery> claim(Instant now, Duration lease, int most) {
        return tables.write(connection -> {
            spare(connection, now);
            try (var claim = connection.prepareStatement("""
                    UPDATE time_limits_keep.delivery SET attempts = attempts + 1, next_attempt = ?
                    WHERE delivery_id IN (
                      SELECT delivery_id FROM time_limits_keep.delivery
                      WHERE state = 'waiting' AND next_attempt <= ?
                      ORDER BY next_attempt LIMIT ? FOR UPDATE SKIP LOCKED)
                    RETURNING delivery_id, kind, target, language, alert_id, limit_id, version, band, due, region,
                      facility_id, attempts, created_at""")) {
                claim.setTimestamp(1, Timestamp.from(now.plus(lease)));
                claim.setTimestamp(2, Timestamp.from(now));
                claim.setInt(3, most);
                try (var row = claim.executeQuery()) {
                    var claimed = new ArrayList<Delivery>();
                    while (row.next()) {
                        claimed.add(delivery(row));
                    }
                    return claimed;
                }
            }
        });
    }

    /** What somebody has taken, or what is over, is told to nobody any more. */
    private static void spare(Connection connection, Instant now) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE time_limits_keep.delivery SET state = 'spared', target = NULL, ended_at = ?
                WHERE delivery_id IN (
                  SELECT d.delivery_id FROM time_limits_keep.delivery d JOIN alert a USING (alert_id)
                  WHERE d.state = 'waiting' AND d.next_attempt <= ? AND a.state <> 'open'
                  FOR UPDATE OF d SKIP LOCKED)""")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setTimestamp(2, Timestamp.from(now));
            update.executeUpdate();
        }
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject(1, UUID.class),
                kind(row.getString(2)),
                row.getString(3),
                Language.of(row.getString(4)).orElse(Language.EN),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                SubscriptionRows.code(row.getString(8), AlertBand.values()),
                row.getTimestamp(9).toInstant(),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getTimestamp(13).toInstant());
    }

    @Override
    public void sent(UUID id, Instant now) {
        ended(id, "sent", null, now);
    }

    @Override
    public void givenUp(UUID id, String fault, Instant now) {
        ended(id, "given_up", fault, now);
    }

    /** The trace of an earlier fault stays. */
    private void ended(UUID id, String state, @Nullable String fault, Instant now) {
        tables.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE time_limits_keep.delivery
                    SET state = ?, fault = coalesce(fault, ?), target = NULL, ended_at = ?
                    WHERE delivery_id = ? AND state = 'waiting'""")) {
                update.setString(1, state);
                update.setString(2, fault);
                update.setTimestamp(3, Timestamp.from(now));
                update.setObject(4, id);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void failed(UUID id, String fault, Instant next) {
        tables.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE time_limits_keep.delivery SET fault = ?, next_attempt = ?
                    WHERE delivery_id = ? AND state = 'waiting'""")) {
                update.setString(1, fault);
                update.setTimestamp(2, Timestamp.from(next));
                update.setObject(3, id);
                return update.executeUpdate();
            }
        });
    }
}
