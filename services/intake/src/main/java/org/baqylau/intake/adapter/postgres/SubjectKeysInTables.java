package org.baqylau.intake.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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
 * The keys of subjects, wrapped by the master key, in a schema that no rebuild touches. None is kept at hand: one whose
 * row is deleted seals nothing any more.
 */
final class SubjectKeysInTables implements SubjectKeys {
    private final DataSource database;
    private final MasterKey master;

    SubjectKeysInTables(DataSource database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    /** Where two copies make a key for the same subject at once, the one that is stored first is everyone's. */
    @Override
    public Map<String, SubjectKey> forSealing(Set<String> subjects) {
        try (var connection = database.getConnection()) {
            var keys = read(connection, subjects);
            var fresh = new TreeSet<>(subjects);
            fresh.removeAll(keys.keySet());
            if (!fresh.isEmpty()) {
                insert(connection, fresh.stream().map(master::newKey).toList());
                keys.putAll(read(connection, fresh));
            }
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
