package org.baqylau.kit.log.derive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.kit.log.Columns;
import org.jspecify.annotations.Nullable;

/** What subjects tell each other within one transaction: as it was at its start, and as it is now. */
final class Exports {

    private final Connection connection;
    private final Map<String, Map<String, String>> before = new HashMap<>();
    private final Map<String, Map<String, String>> now = new HashMap<>();
    /** By key, then exporter; null where it tells nothing any more. */
    private final Map<String, Map<String, @Nullable String>> changed = new TreeMap<>();

    Exports(Connection connection) {
        this.connection = connection;
    }

    Imports before() {
        return key -> values(before, key);
    }

    Imports now() {
        return key -> values(now, key);
    }

    private static List<String> values(Map<String, Map<String, String>> exports, String key) {
        var values = exports.get(key);
        return values == null ? List.of() : List.copyOf(values.values());
    }

    /** Reads the values of these keys as they stood before the transaction, where not read yet. */
    void load(Set<String> keys) throws SQLException {
        var unknown = new HashSet<>(keys);
        unknown.removeAll(before.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(key -> before.put(key, new TreeMap<>()));
        try (var select = connection.prepareStatement("SELECT key, exporter, value FROM export WHERE key = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", unknown.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    Objects.requireNonNull(before.get(row.getString(1))).put(row.getString(2), row.getString(3));
                }
            }
        }
        for (var key : unknown) {
            var values = new TreeMap<>(before.get(key));
            changesOf(key).forEach((exporter, value) -> set(values, exporter, value));
            now.put(key, values);
        }
    }

    private Map<String, @Nullable String> changesOf(String key) {
        return changed.getOrDefault(key, Map.of());
    }

    private static void set(Map<String, String> values, String exporter, @Nullable String value) {
        if (value == null) {
            values.remove(exporter);
        } else {
            values.put(exporter, value);
        }
    }

    /** Notes what a subject tells now; gives the keys that changed for others. */
    Set<String> change(String exporter, Map<String, String> was, Map<String, String> is) {
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        keys.removeIf(key -> Objects.equals(was.get(key), is.get(key)));
        for (var key : keys) {
            changed.computeIfAbsent(key, one -> new TreeMap<>()).put(exporter, is.get(key));
            var values = now.get(key);
            if (values != null) {
                set(values, exporter, is.get(key));
            }
        }
        return keys;
    }

    /** The subjects that need one of these keys, and those that are named by one and are not its only exporter. */
    Set<String> dependents(Set<String> keys) throws SQLException {
        var dependents = new TreeSet<String>();
        if (keys.isEmpty()) {
            return dependents;
        }
        for (var key : keys) {
            if (changesOf(key).keySet().stream().anyMatch(exporter -> !exporter.equals(key))) {
                dependents.add(key);
            }
        }
        try (var select = connection.prepareStatement("SELECT subject FROM dependency WHERE key = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    dependents.add(row.getString(1));
                }
            }
        }
        return dependents;
    }

    /** Notes on whom these subjects newly depend. */
    void depend(Collection<? extends Round.History<?>> histories) throws SQLException {
        var newly = new Columns("text", "text");
        for (var history : histories) {
            for (var key : history.newNeeds()) {
                if (!key.equals(history.subject())) {
                    newly.add(key, history.subject());
                }
            }
        }
        newly.execute(
                connection,
                "INSERT INTO dependency (key, subject) SELECT * FROM " + newly.unnest() + " ON CONFLICT DO NOTHING");
    }

    void write() throws SQLException {
        var put = new Columns("text", "text", "text");
        var gone = new Columns("text", "text");
        changed.forEach((key, changes) -> changes.forEach((exporter, value) -> {
            if (value == null) {
                gone.add(key, exporter);
            } else {
                put.add(key, exporter, value);
            }
        }));
        put.execute(
                connection,
                "INSERT INTO export (key, exporter, value) SELECT * FROM " + put.unnest()
                        + " ON CONFLICT (key, exporter) DO UPDATE SET value = excluded.value");
        gone.execute(connection, "DELETE FROM export WHERE (key, exporter) IN (SELECT * FROM " + gone.unnest() + ")");
    }
}
