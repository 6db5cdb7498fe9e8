package org.baqylau.intake.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.baqylau.events.standing.RecordedEvent;
import org.baqylau.intake.content.ContentMark;
import org.baqylau.intake.content.Digest;
import org.baqylau.intake.domain.Key;
import org.baqylau.intake.domain.Personal;
import org.baqylau.intake.domain.Whereabouts;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.log.Projection;
import org.jspecify.annotations.Nullable;

/** The index of all submissions, the first of each key on the log; by it the same event sent again is known. */
final class SubmissionIndex implements Projection {
    private static final String INSERT = """
            INSERT INTO submission
              (subject, id, mark, topic, partition, "offset", recorded, digest, account, facility, sealed)
            SELECT * FROM unnest(?::text[], ?::text[], ?::bytea[], ?::text[], ?::int[], ?::bigint[],
              ?::timestamptz[], ?::bytea[], ?::text[], ?::text[], ?::boolean[])
            ON CONFLICT DO NOTHING""";

    private final LoggedEvents events;

    SubmissionIndex(LoggedEvents events) {
        this.events = events;
    }

    @Override
    public void apply(Connection connection, List<Logged> records) throws SQLException {
        var rows = new ArrayList<Row>(records.size());
        for (var logged : records) {
            if (!logged.isPulse()) {
                rows.add(new Row(events.read(logged), logged));
            }
        }
        if (!rows.isEmpty()) {
            insert(connection, rows);
        }
    }

    private record Row(RecordedEvent fact, Logged logged) {

        Key key() {
            return Key.of(fact.event());
        }

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

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            var columns = new Columns(connection, insert, rows);
            columns.put("text", row -> row.key().subject());
            columns.put("text", row -> row.key().id());
            columns.putBytes(Row::mark);
            columns.put("text", row -> row.logged().topic());
            columns.put("int4", row -> row.logged().partition());
            columns.put("int8", row -> row.logged().offset());
            columns.put("timestamptz", row -> row.logged().recorded().toString());
            columns.putBytes(Row::digest);
            columns.put("text", row -> row.fact().submitter().account());
            columns.put("text", Row::facility);
            columns.put("bool", Row::sealed);
            insert.executeUpdate();
        }
    }

    /** The rows of an insert, column by column. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Row> rows;
        private int column;

        Columns(Connection connection, PreparedStatement insert, List<Row> rows) {
            this.connection = connection;
            this.insert = insert;
            this.rows = rows;
        }

        void put(String type, Function<Row, @Nullable Object> value) throws SQLException {
            insert.setArray(
                    ++column,
                    connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }

        void putBytes(Function<Row, byte[]> value) throws SQLException {
            insert.setArray(
                    ++column,
                    connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new)));
        }
    }
}
