package org.baqylau.intake.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.intake.content.ContentMark;
import org.baqylau.intake.content.Digest;
import org.baqylau.intake.domain.Key;
import org.baqylau.intake.domain.Personal;
import org.baqylau.intake.domain.Whereabouts;
import org.baqylau.kit.log.BinaryCopy;
import org.baqylau.kit.log.Columns;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Projection;
import org.jspecify.annotations.Nullable;

/** The index of all submissions, the first of each key on the log; by it the same event sent again is known. */
final class SubmissionIndex implements Projection {
    private static final String TABLE =
            "submission (subject, id, mark, topic, partition, \"offset\", recorded, digest, account, facility, sealed)";

    private final LoggedEvents events;

    SubmissionIndex(LoggedEvents events) {
        this.events = events;
    }

    @Override
    public void readAhead(Logged logged) {
        if (!logged.isPulse()) {
            events.read(logged);
        }
    }

    @Override
    public void apply(Connection connection, List<Logged> records) throws SQLException {
        var rows = new LinkedHashMap<Key, Row>();
        for (var logged : records) {
            if (!logged.isPulse()) {
                var fact = events.read(logged);
                rows.putIfAbsent(Key.of(fact.event()), new Row(fact, logged));
            }
        }
        rows.keySet().removeAll(known(connection, rows.keySet()));
        if (!rows.isEmpty()) {
            copy(connection, rows);
        }
    }

    private static Set<Key> known(Connection connection, Set<Key> keys) throws SQLException {
        var asked = new Columns("text", "text");
        keys.forEach(key -> asked.add(key.subject(), key.id()));
        return asked.query(
                connection,
                "SELECT known.* FROM " + asked.unnest() + """
                 AS asked (subject, id) CROSS JOIN LATERAL (
                  SELECT subject, id FROM submission AS s WHERE s.subject = asked.subject AND s.id = asked.id LIMIT 1
                ) AS known""",
                row -> new Key(row.getString(1), row.getString(2)));
    }

    private record Row(RecordedEvent fact, Logged logged) {

        byte[] mark() {
            return Base64.getDecoder().decode(logged.header(ContentMark.HEADER));
        }

        byte[] digest() {
            return Digest.of(Objects.requireNonNull(logged.value()));
        }

        @Nullable
        String facility() {
            return Whereabouts.of(fact.event().data()).facilities().stream()
                    .findFirst()
                    .orElse(null);
        }

        boolean sealed() {
            return Personal.isIn(fact.event().data());
        }
    }

    private static void copy(Connection connection, Map<Key, Row> rows) throws SQLException {
        try (var copy = new BinaryCopy(connection, TABLE, 11)) {
            for (var entry : rows.entrySet()) {
                var row = entry.getValue();
                copy.row()
                        .text(entry.getKey().subject())
                        .text(entry.getKey().id())
                        .bytes(row.mark())
                        .text(row.logged().topic())
                        .int4(row.logged().partition())
                        .int8(row.logged().offset())
                        .timestamp(row.logged().recorded())
                        .bytes(row.digest())
                        .text(row.fact().submitter().account())
                        .text(row.facility())
                        .bool(row.sealed());
            }
        }
    }
}
