package org.baqylau.statistics.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.events.standing.Subjects;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.derive.Change;
import org.baqylau.kit.log.derive.Facts;
import org.baqylau.statistics.application.FiguresDerivation;
import org.baqylau.statistics.domain.Counted;
import org.baqylau.statistics.domain.Measure;

/**
 * The figures of a measure as they stood: computed again from the stored facts up to a place on the log, by the same pure
 * functions, into tables of this transaction alone that hide the live ones. No more than a chunk of the facts is held in
 * memory, however long the log is.
 */
final class PastState {

    private static final List<String> TABLES =
            List.of("cell", "span", "population", "commission", "member", "declared");

    /** So many facts and subjects are held at once; those of one subject are never parted. */
    static final int CHUNK = 2_000;

    private final Connection connection;
    private final FiguresDerivation derivation;
    private final Set<String> kinds;
    private final ToldThen told;
    private final List<Subject> chunk = new ArrayList<>();
    private int held;

    private record Subject(String name, List<RecordedEvent> facts, Set<String> needs) {}

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
        this.told = new ToldThen(connection);
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
    }

    /** The facts of each subject come together, and where it was told something a row without a fact behind them. */
    private void fill(int layer, Map<String, Long> next) throws SQLException {
        var ofLayer = kinds.stream()
                .filter(kind -> derivation.layer(kind + "/") == layer)
                .map(kind -> kind + "/%")
                .toArray();
        try (var select = connection.prepareStatement("""
                SELECT subject, id, topic, partition, "offset", recorded, key, value, headers FROM fact
                WHERE subject LIKE ANY (?)
                UNION ALL
                SELECT DISTINCT key, NULL, NULL, NULL::int, NULL::bigint, NULL::timestamptz, NULL, NULL::bytea, NULL::bytea
                FROM told WHERE key LIKE ANY (?)
                ORDER BY subject, topic, partition, "offset\"""")) {
            select.setArray(1, connection.createArrayOf("text", ofLayer));
            select.setArray(2, connection.createArrayOf("text", ofLayer));
            select.setFetchSize(CHUNK);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    boolean isTold = row.getString(3) == null;
                    var logged = isTold ? null : Facts.logged(row);
                    var incoming = logged != null && counts(logged, next) ? derivation.read(logged) : null;
                    if (isTold || incoming != null) {
                        var subject = subject(row.getString(1));
                        if (incoming != null) {
                            subject.facts().add(incoming.fact());
                            subject.needs().addAll(incoming.needs());
                            held++;
                        }
                    }
                }
            }
        }
        flush();
    }

    private static boolean counts(Logged logged, Map<String, Long> next) {
        return logged.offset() < next.getOrDefault(logged.topic() + ":" + logged.partition(), 0L);
    }

    private Subject subject(String name) throws SQLException {
        if (!chunk.isEmpty() && chunk.getLast().name().equals(name)) {
            return chunk.getLast();
        }
        if (held >= CHUNK) {
            flush();
        }
        var subject = new Subject(name, new ArrayList<>(), new HashSet<>(Set.of(name)));
        chunk.add(subject);
        held++;
        return subject;
    }

    private void flush() throws SQLException {
        var needs = new HashSet<String>();
        chunk.forEach(subject -> needs.addAll(subject.needs()));
        var imports = told.of(needs);
        var changes = new ArrayList<Change<Counted>>();
        for (var subject : chunk) {
            var record = derivation.derive(subject.name(), subject.facts(), imports);
            derivation.outcome(record).exports().forEach((key, value) -> {
                if (kinds.contains(Subjects.kind(key))) {
                    told.add(key, subject.name(), value);
                }
            });
            changes.add(new Change<>(subject.name(), null, record));
        }
        told.write();
        var writer = derivation.writer(connection);
        writer.write(changes);
        writer.finish();
        chunk.clear();
        held = 0;
    }
}
