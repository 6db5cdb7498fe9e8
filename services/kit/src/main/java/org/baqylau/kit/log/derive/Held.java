package org.baqylau.kit.log.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.kit.log.Columns;
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
        var hold = new Columns("text", "text", "text");
        var free = new Columns("text", "text");
        changed.forEach((fact, cause) -> {
            if (cause == null) {
                free.add(fact.subject(), fact.id());
            } else {
                hold.add(fact.subject(), fact.id(), cause);
            }
        });
        hold.execute(
                connection,
                "INSERT INTO held (subject, id, cause) SELECT * FROM " + hold.unnest()
                        + " ON CONFLICT (subject, id) DO UPDATE SET cause = excluded.cause");
        free.execute(connection, "DELETE FROM held WHERE (subject, id) IN (SELECT * FROM " + free.unnest() + ")");
    }
}
