package org.baqylau.statistics.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.Subjects;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.kit.log.derive.Imports;
import org.baqylau.statistics.application.FiguresDerivation;
import org.baqylau.statistics.domain.Counted;
import org.baqylau.statistics.domain.Measure;

/**
 * The figures of a measure as they stood: computed again from the stored facts up to a place on the log, by the same pure
 * functions, into tables of this transaction alone that hide the live ones.
 */
final class PastState {

    private static final List<String> TABLES =
            List.of("cell", "span", "population", "commission", "member", "declared");
    private static final int CHUNK = 2_000;

    private final Connection connection;
    private final FiguresDerivation derivation;
    private final Set<String> kinds;
    private final FiguresWriter writer;
    private final Map<String, Map<String, String>> told = new HashMap<>();
    private final List<Change<Counted>> changes = new ArrayList<>();

    /** @param measure whose figures alone are asked for */
    PastState(Connection connection, FiguresDerivation derivation, Measure measure) throws SQLException {
        this.connection = connection;
        this.derivation = derivation;
        this.kinds = kinds(measure);
        try (var create = connection.createStatement()) {
            for (var table : TABLES) {
                create.execute(
                        "CREATE TEMPORARY TABLE " + table + " (LIKE " + table + " INCLUDING ALL) ON COMMIT DROP");
            }
            // Plans that this connection keeps name the live tables, and PostgreSQL would use them on.
            create.execute("DISCARD PLANS");
        }
        this.writer = new FiguresWriter(connection);
    }

    /** The kinds of subjects whose facts a measure counts, and of those that tell them something. */
    private static Set<String> kinds(Measure measure) {
        return switch (measure) {
            case VISITS, PERSONS_INTERVIEWED -> Set.of("facility", "visit");
            case RECOMMENDATIONS -> Set.of("facility", "visit", "recommendation");
            case COMPLAINTS, COMPLAINTS_UNLAWFUL_STAFF_ACTION_SHARE -> Set.of("facility", "complaint");
            case DETENTIONS, RELEASES -> Set.of("facility", "detention");
            case LIMIT_OUTCOMES, LIMIT_ELAPSED_MEDIAN, LIMIT_ELAPSED_P90, LIMIT_OVERRUN_LONGEST, INJURIES ->
                Set.of("facility", "detention", "duty", "limits");
            case CRIMINAL_CASES, PERSONS_SENTENCED -> Set.of("facility", "case");
            case DEATHS, POPULATION, FACILITIES -> Set.of("facility");
            case COMMISSIONS, COMMISSION_MEMBERS -> Set.of("commission");
        };
    }

    /** @param next the first offset that no longer counts, by topic and partition */
    void fill(Map<String, Long> next) throws SQLException {
        for (int layer = 0; layer < FiguresDerivation.LAYERS; layer++) {
            fill(layer, next);
        }
        writer.finish();
    }

    private void fill(int layer, Map<String, Long> next) throws SQLException {
        var ofLayer = new TreeSet<>(kinds);
        ofLayer.removeIf(kind -> derivation.layer(kind + "/") != layer);
        var derived = new HashSet<String>();
        try (var select = connection.prepareStatement("""
                SELECT subject, id, topic, partition, "offset", recorded, key, value, headers FROM fact
                WHERE subject LIKE ANY (?) ORDER BY subject, topic, partition, "offset\"""")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ofLayer.stream().map(kind -> kind + "/%").toArray()));
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
        for (var key : List.copyOf(told.keySet())) {
            if (ofLayer.contains(Subjects.kind(key)) && !derived.contains(key)) {
                derive(key, List.of(), derived);
            }
        }
        flush();
    }

    private static boolean counts(Logged logged, Map<String, Long> next) {
        return logged.offset() < next.getOrDefault(logged.topic() + ":" + logged.partition(), 0L);
    }

    private void derive(String subject, List<RecordedEvent> facts, Set<String> derived) throws SQLException {
        if (subject.isEmpty() || (facts.isEmpty() && !told.containsKey(subject))) {
            return;
        }
        derived.add(subject);
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
