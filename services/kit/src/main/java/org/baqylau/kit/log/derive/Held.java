package org.baqylau.kit.log.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which facts wait, and for what: kept as the difference that a transaction makes. */
final class Held {

    private record Fact(String subject, String id) implements Comparable<Fact> {
        @Override
        public int compareTo(Fact other) {
            int bySubject = subject.compareTo(other.subject);
            return bySubject != 0 ? bySubject : id.compareTo(other.id);
        }
    }

    private final Connection connection;
    private final Map<Fact, @Nullable String> changed = new TreeMap<>();

    Held(Connection connection) {
        this.connection = connection;
    }

    void change(String subject, Map<String, String> before, Map<String, String> after) {
        if (before.equals(after)) {
            return;
        }
        before.keySet().forEach(id -> changed.put(new Fact(subject, id), null));
        after.forEach((id, cause) -> changed.put(new Fact(subject, id), cause));
    }

    void write() throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (var hold = connection.prepareStatement("""
                        INSERT INTO held (subject, id, cause) VALUES (?, ?, ?)
                        ON CONFLICT (subject, id) DO UPDATE SET cause = excluded.cause""");
                var free = connection.prepareStatement("DELETE FROM held WHERE subject = ? AND id = ?")) {
            for (var change : changed.entrySet()) {
                var statement = change.getValue() == null ? free : hold;
                statement.setString(1, change.getKey().subject());
                statement.setString(2, change.getKey().id());
                if (change.getValue() != null) {
                    statement.setString(3, change.getValue());
                }
                statement.addBatch();
            }
            hold.executeBatch();
            free.executeBatch();
        }
    }
}
