package org.baqylau.statistics.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.kit.log.derive.Imports;

/** What subjects of a past state told others, in a table of this transaction alone. */
final class ToldThen {

    private final Connection connection;
    private final List<String> keys = new ArrayList<>();
    private final List<String> exporters = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    ToldThen(Connection connection) throws SQLException {
        this.connection = connection;
        try (var create = connection.createStatement()) {
            create.execute("CREATE TEMPORARY TABLE told (LIKE export INCLUDING ALL) ON COMMIT DROP");
        }
    }

    /** What is told by these keys, as far as it is written. */
    Imports of(Set<String> wanted) throws SQLException {
        Map<String, List<String>> told = new HashMap<>();
        try (var select = connection.prepareStatement(
                "SELECT key, value FROM told WHERE key = ANY (?) ORDER BY key, exporter COLLATE \"C\"")) {
            select.setArray(1, connection.createArrayOf("text", wanted.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    told.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return key -> told.getOrDefault(key, List.of());
    }

    void add(String key, String exporter, String value) {
        keys.add(key);
        exporters.add(exporter);
        values.add(value);
    }

    void write() throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO told (key, exporter, value) SELECT * FROM unnest(?::text[], ?::text[], ?::text[])")) {
            insert.setArray(1, connection.createArrayOf("text", keys.toArray()));
            insert.setArray(2, connection.createArrayOf("text", exporters.toArray()));
            insert.setArray(3, connection.createArrayOf("text", values.toArray()));
            insert.executeUpdate();
        }
        keys.clear();
        exporters.clear();
        values.clear();
    }
}
