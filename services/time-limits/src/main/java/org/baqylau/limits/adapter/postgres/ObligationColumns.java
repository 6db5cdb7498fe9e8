package org.baqylau.limits.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baqylau.events.LimitState;
import org.baqylau.events.StatedTime;
import org.baqylau.limits.domain.Obligation;
import org.baqylau.limits.domain.ObligationKey;
import org.baqylau.limits.domain.Whose;
import org.jspecify.annotations.Nullable;

/** The columns of {@code obligation} that make one, and how they are read. */
final class ObligationColumns {

    static final String ALL = """
            o.whose, o.whose_id, o.limit_id, o.addressee, o.occurrence, o.version, o.settled, o.due_stated, o.ended_at,
            o.elapsed_seconds, o.disputed, o.breach_from, o.undisputed_from, o.start_from, o.basis, o.alerting,
            o.visited, o.facility_id""";
    static final int COUNT = 18;

    private ObligationColumns() {}

    static ObligationKey key(ResultSet row) throws SQLException {
        return new ObligationKey(
                whose(row.getString(1), row.getString(2)), row.getString(3), row.getString(4), row.getInt(5));
    }

    static Whose whose(String kind, String id) {
        return new Whose(Whose.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
    }

    static String stored(Whose whose) {
        return whose.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Null where the facts make no such obligation any more. When to warn is not read back. */
    static @Nullable Obligation read(ObligationKey key, ResultSet row) throws SQLException {
        String due = row.getString(8);
        if (due == null) {
            return null;
        }
        String settled = row.getString(7);
        String ended = row.getString(9);
        int elapsed = row.getInt(10);
        Integer elapsedSeconds = row.wasNull() ? null : elapsed;
        String basis = row.getString(15);
        return new Obligation(
                key,
                row.getInt(6),
                settled == null ? null : state(settled),
                StatedTime.parse(due),
                ended == null ? null : StatedTime.parse(ended),
                elapsedSeconds,
                row.getBoolean(11),
                instant(row, 12),
                instant(row, 13),
                instant(row, 14),
                List.of(),
                basis.isEmpty() ? List.of() : List.of(basis.split(" ", -1)),
                row.getBoolean(16),
                row.getBoolean(17),
                row.getString(18));
    }

    static LimitState state(String wire) {
        return LimitState.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
