package org.baqylau.kit.log.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records as they stand, derived when somebody asks, by the same function that the projection uses. */
public final class Derived {

    private Derived() {}

    /** The record of a subject from its stored facts and what others tell it; empty where there is neither. */
    public static <F, R> Optional<R> now(Connection connection, Derivation<F, R> derivation, String subject)
            throws SQLException {
        var facts = new Facts<>(connection, derivation).of(Set.of(subject));
        var history = facts.get(subject);
        var keys = new HashSet<String>();
        keys.add(subject);
        if (history != null) {
            keys.addAll(history.needs());
        }
        var imports = imports(connection, keys);
        List<F> all = history == null ? List.of() : history.all();
        return all.isEmpty() && imports.all(subject).isEmpty()
                ? Optional.empty()
                : Optional.of(derivation.derive(subject, all, imports));
    }

    /** What is made of the stored facts of one subject and of what others tell it. */
    public interface Making<F, T> {
        T of(String subject, List<F> facts, Imports imports);
    }

    /** Something made of each of these subjects, in their order; those without facts are left out. */
    public static <F, T> List<T> each(
            Connection connection, Derivation<F, ?> derivation, List<String> subjects, Making<F, T> making)
            throws SQLException {
        var histories = new Facts<>(connection, derivation).of(subjects);
        var keys = new HashSet<String>(subjects);
        histories.values().forEach(history -> keys.addAll(history.needs()));
        var imports = imports(connection, keys);
        var made = new ArrayList<T>(subjects.size());
        for (var subject : subjects) {
            var history = histories.get(subject);
            if (history != null && !history.all().isEmpty()) {
                made.add(making.of(subject, history.all(), imports));
            }
        }
        return made;
    }

    private static Imports imports(Connection connection, Set<String> keys) throws SQLException {
        Map<String, List<String>> values = new HashMap<>();
        try (var select = connection.prepareStatement(
                "SELECT key, value FROM export WHERE key = ANY (?) ORDER BY key, exporter COLLATE \"C\"")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    values.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return key -> values.getOrDefault(key, List.of());
    }
}
