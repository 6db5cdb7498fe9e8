package org.baqylau.limits.notices.adapter.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baqylau.events.AlertBand;
import org.baqylau.events.Code;
import org.baqylau.limits.notices.domain.Channel;
import org.baqylau.limits.notices.domain.Kind;
import org.baqylau.limits.notices.domain.Subscription;
import org.jspecify.annotations.Nullable;

/** Rows of {@code subscription} and {@code channel}. */
final class SubscriptionRows {

    private SubscriptionRows() {}

    static List<Subscription> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT s.account, s.language, s.territory, c.since, c.kind, c.target, c.bands, c.regions
                        FROM time_limits_keep.subscription s JOIN time_limits_keep.channel c USING (account)""");
                var row = select.executeQuery()) {
            var all = new ArrayList<Subscription>();
            while (row.next()) {
                all.add(new Subscription(
                        row.getString(1),
                        row.getString(2),
                        texts(row.getArray(3)),
                        channel(row, 5),
                        row.getTimestamp(4).toInstant()));
            }
            return all;
        }
    }

    /** From four columns. */
    static Channel channel(ResultSet row, int first) throws SQLException {
        var bands = texts(row.getArray(first + 2));
        var regions = texts(row.getArray(first + 3));
        return new Channel(
                code(row.getString(first), Kind.values()),
                row.getString(first + 1),
                bands == null
                        ? Set.of()
                        : bands.stream()
                                .map(band -> code(band, AlertBand.values()))
                                .collect(Collectors.toSet()),
                regions == null ? Set.of() : regions);
    }

    static <C extends Code> C code(String wire, C[] all) {
        return Arrays.stream(all)
                .filter(code -> code.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not a code: " + wire));
    }

    private static @Nullable Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : Set.of((String[]) array.getArray());
    }
}
