package org.baqylau.statistics.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.kit.log.derive.Imports;
import org.baqylau.statistics.application.FiguresDerivation;
import org.baqylau.statistics.domain.Counted;

/**
 * Figures as they stood: computed again from the stored facts up to a place on the log, by the same pure functions, into
 * tables of this transaction alone that hide the live ones.
 */
final class PastState {

    private static final List<String> TABLES =
            List.of("cell", "span", "population", "commission", "member", "declared");
    private static final int CHUNK = 2_000;

    private final Connection connection;
    private final FiguresDerivation derivation;
    private final FiguresWriter writer;
    private final Map<String, Map<String, String>> told = new HashMap<>();
    private final List<Change<Counted>> changes = new ArrayList<>();

    PastState(Connection connection, FiguresDerivation derivation) throws SQLException {
        this.connection = connection;
        this.derivation = derivation;
        try (var create = connection.createStatement()) {
            for (var table : TABLES) {
                create.execute(
                        "CREATE TEMPORARY TABLE " + table + " (LIKE " + table + " INCLUDING ALL) ON COMMIT DROP");
            }
        }
        this.writer = new FiguresWriter(connection);
    }

    /** @param next the first offset that no longer counts, by topic and partition */
    void fill(Map<String, Long> next) throws SQLException {
        for (int layer = 0; layer <= 2; layer++) {
            fill(layer, next);
        }
        writer.finish();
    }

    private void fill(int layer, Map<String, Long> next) throws SQLException {
        String kinds = switch (layer) {
            case 0 -> "subject LIKE 'facility/%'";
            case 1 -> "subject NOT LIKE 'facility/%' AND subject NOT LIKE 'recommendation/%'";
            default -> "subject LIKE 'recommendation/%'";
        };
        var derived = new TreeMap<String, Boolean>();
        try (var select =
                connection.prepareStatement("""
                SELECT subject, id, topic, partition, "offset", recorded, key, value, headers FROM fact
                WHERE""" + " " + kinds + " ORDER BY subject, topic, partition, \"offset\"")) {
            select.setFetchSize(CHUNK);
            try (var row = select.executeQuery()) {
                String subject = "";
                var facts = new ArrayList<RecordedEvent>();
                while (row.next()) {
                    if (!row.getString(1).equals(subject)) {
                        derive(subject, facts, derived);
                        subject = row.getString(1);
                        facts = new ArrayList<>();
                    }
                    var logged = Facts.logged(row);
                    var incoming = counts(logged, next) ? derivation.read(logged) : null;
                    if (incoming != null) {
                        facts.add(incoming.fact());
                    }
                }
                derive(subject, facts, derived);
            }
        }
        if (layer == 2) {
            for (var key : List.copyOf(told.keySet())) {
                if (key.startsWith("recommendation/") && !derived.containsKey(key)) {
                    derive(key, List.of(), derived);
                }
            }
        }
        flush();
    }

    private static boolean counts(Logged logged, Map<String, Long> next) {
        return logged.offset() < next.getOrDefault(logged.topic() + ":" + logged.partition(), 0L);
    }

    private void derive(String subject, List<RecordedEvent> facts, Map<String, Boolean> derived) throws SQLException {
        if (subject.isEmpty() || (facts.isEmpty() && !told.containsKey(subject))) {
            return;
        }
        derived.put(subject, true);
        Imports imports = key -> List.copyOf(told.getOrDefault(key, Map.of()).values());
        var record = derivation.derive(subject, facts, imports);
        derivation
                .outcome(record)
                .exports()
                .forEach((key, value) ->
                        told.computeIfAbsent(key, k -> new TreeMap<>()).put(subject, value));
        changes.add(new Change<>(subject, null, record));
        if (changes.size() >= CHUNK) {
            flush();
        }
    }

    private void flush() throws SQLException {
        writer.write(changes);
        changes.clear();
    }
}
