package org.baqylau.kit.log.derive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baqylau.kit.log.BinaryCopy;
import org.baqylau.kit.log.Headers;
import org.baqylau.kit.log.Logged;

/** The stored facts: read by subject in the order of the log, added by one COPY. */
public final class Facts<F> {

    private static final String COLUMNS = "subject, id, topic, partition, \"offset\", recorded, key, value, headers";

    private final Connection connection;
    private final Derivation<F, ?> derivation;

    public Facts(Connection connection, Derivation<F, ?> derivation) {
        this.connection = connection;
        this.derivation = derivation;
    }

    /** The facts of one subject in the order of the log. */
    public List<F> of(String subject) throws SQLException {
        return Objects.requireNonNull(of(List.of(subject)).get(subject)).all();
    }

    Map<String, Round.History<F>> of(Collection<String> subjects) throws SQLException {
        var histories = new HashMap<String, Round.History<F>>();
        for (var subject : subjects) {
            histories.put(subject, new Round.History<>(subject));
        }
        try (var select = connection.prepareStatement("SELECT " + COLUMNS + """
                 FROM fact WHERE subject = ANY (?) ORDER BY subject, topic, partition, "offset"
                """)) {
            select.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            select.setFetchSize(2_000);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var logged = logged(row);
                    var incoming = derivation.read(logged);
                    if (incoming == null) {
                        throw new IllegalStateException("a stored fact is of no use any more: " + logged.offset());
                    }
                    Objects.requireNonNull(histories.get(row.getString(1))).addStored(incoming);
                }
            }
        }
        return histories;
    }

    /** A row of {@code fact} as the record of the log that it was; the columns in the table's order. */
    public static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7),
                row.getBytes(8),
                Headers.read(new String(row.getBytes(9), UTF_8)));
    }

    void insert(List<Deriving.Arrived<F>> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        try (var copy = new BinaryCopy(connection, "fact (" + COLUMNS + ")", 9)) {
            for (var one : fresh) {
                var logged = one.logged();
                copy.row()
                        .text(one.incoming().subject())
                        .text(one.incoming().id())
                        .text(logged.topic())
                        .int4(logged.partition())
                        .int8(logged.offset())
                        .timestamp(logged.recorded())
                        .text(logged.key())
                        .bytes(Objects.requireNonNull(logged.value()))
                        .text(Headers.write(logged.headers()));
            }
        }
    }
}
