package org.baqylau.intake.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.baqylau.intake.application.NotAvailable;
import org.baqylau.intake.application.SubjectKeys;
import org.baqylau.intake.sealing.MasterKey;
import org.baqylau.intake.sealing.SubjectKey;

/**
 * The keys of subjects, wrapped by the master key, in a schema that no rebuild touches. Those used last are kept at hand,
 * so that a stream about the same people asks the database once.
 */
final class SubjectKeysInTables implements SubjectKeys {
    private static final int KEPT_AT_HAND = 10_000;

    private final DataSource database;
    private final MasterKey master;
    private final Map<String, SubjectKey> atHand = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SubjectKey> eldest) {
            return size() > KEPT_AT_HAND;
        }
    });

    SubjectKeysInTables(DataSource database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    @Override
    public Map<String, SubjectKey> forSealing(Set<String> subjects) {
        var keys = new HashMap<String, SubjectKey>();
        var missing = new TreeSet<String>();
        for (var subject : subjects) {
            var key = atHand.get(subject);
            if (key == null) {
                missing.add(subject);
            } else {
                keys.put(subject, key);
            }
        }
        if (!missing.isEmpty()) {
            keys.putAll(stored(missing));
        }
        return keys;
    }

    /** Where two copies make a key for the same subject at once, the one that is stored first is everyone's. */
    private Map<String, SubjectKey> stored(Set<String> subjects) {
        try (var connection = database.getConnection()) {
            var keys = read(connection, subjects);
            var fresh = new TreeSet<>(subjects);
            fresh.removeAll(keys.keySet());
            if (!fresh.isEmpty()) {
                insert(connection, fresh.stream().map(master::newKey).toList());
                keys.putAll(read(connection, fresh));
            }
            atHand.putAll(keys);
            return keys;
        } catch (SQLException e) {
            throw new NotAvailable(e);
        }
    }

    private Map<String, SubjectKey> read(Connection connection, Collection<String> subjects) throws SQLException {
        var keys = new HashMap<String, SubjectKey>();
        try (var select = connection.prepareStatement(
                "SELECT subject, key_id, wrapped FROM intake_keep.sealing_key WHERE subject = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var key = master.unwrap(row.getString(1), row.getString(2), row.getBytes(3));
                    keys.put(key.subject(), key);
                }
            }
        }
        return keys;
    }

    private void insert(Connection connection, List<SubjectKey> keys) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO intake_keep.sealing_key (subject, key_id, wrapped)
                SELECT * FROM unnest(?::text[], ?::text[], ?::bytea[]) ORDER BY 1
                ON CONFLICT (subject) DO NOTHING""")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(SubjectKey::subject).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(SubjectKey::id).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", keys.stream().map(master::wrap).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    @Override
    public Optional<SubjectKey> find(String subject, String keyId) {
        try (var connection = database.getConnection()) {
            return Optional.ofNullable(read(connection, Set.of(subject)).get(subject))
                    .filter(key -> key.id().equals(keyId));
        } catch (SQLException e) {
            throw new NotAvailable(e);
        }
    }
}
