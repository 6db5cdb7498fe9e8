package org.baqylau.statistics.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baqylau.events.EventJson;
import org.baqylau.events.FigureDeclared;
import org.baqylau.kit.log.Tables;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.application.FiguresDerivation;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Figures from the cells; past ones computed again from the facts. */
@ApplicationScoped
public class PostgresFigures implements Figures {

    private final Tables tables;
    private final FiguresDerivation derivation;

    PostgresFigures(Tables tables, FiguresDerivation derivation) {
        this.tables = tables;
        this.derivation = derivation;
    }

    @Override
    public Answer ask(Question question, @Nullable Set<String> territory, Optional<AsOf> asOf) {
        if (asOf.isEmpty()) {
            return tables.read(connection -> new Answer(
                    new FigureSql(connection).ask(question, territory), token(places(connection)), List.of()));
        }
        return tables.write(connection -> {
            var next = next(connection, asOf.get());
            new PastState(connection, derivation).fill(next);
            return new Answer(new FigureSql(connection).ask(question, territory), token(next), List.of());
        });
    }

    private static Map<String, Long> next(Connection connection, AsOf asOf) throws SQLException {
        return switch (asOf) {
            case AsOf.Place(var next) -> {
                places(connection).forEach((partition, reached) -> {
                    if (next.getOrDefault(partition, 0L) > reached) {
                        throw new NotYetClosed(Instant.EPOCH);
                    }
                });
                yield next;
            }
            case AsOf.Moment(var instant) -> at(connection, instant);
        };
    }

    private static Map<String, Long> at(Connection connection, Instant instant) throws SQLException {
        try (var select = connection.prepareStatement("SELECT min(recorded) FROM position");
                var row = select.executeQuery()) {
            var latest = row.next() && row.getTimestamp(1) != null
                    ? row.getTimestamp(1).toInstant()
                    : Instant.EPOCH;
            if (!latest.isAfter(instant)) {
                throw new NotYetClosed(latest.minusMillis(1));
            }
        }
        var next = new TreeMap<String, Long>();
        try (var select = connection.prepareStatement("""
                SELECT topic, partition, max("offset") + 1 FROM fact WHERE recorded <= ? GROUP BY 1, 2""")) {
            select.setTimestamp(1, Timestamp.from(instant));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    next.put(row.getString(1) + ":" + row.getInt(2), row.getLong(3));
                }
            }
        }
        return next;
    }

    private static Map<String, Long> places(Connection connection) throws SQLException {
        var places = new TreeMap<String, Long>();
        try (var select = connection.prepareStatement("SELECT topic, partition, next FROM position");
                var row = select.executeQuery()) {
            while (row.next()) {
                places.put(row.getString(1) + ":" + row.getInt(2), row.getLong(3));
            }
        }
        return places;
    }

    private static String token(Map<String, Long> places) {
        String text = places.entrySet().stream()
                .map(place -> place.getKey() + ":" + place.getValue())
                .collect(Collectors.joining(","));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Override
    public List<FigureDeclared> declared() {
        var json = EventJson.logged();
        return tables.read(connection -> {
            try (var select = connection.prepareStatement("SELECT event FROM declared ORDER BY id COLLATE \"C\"");
                    var row = select.executeQuery()) {
                var figures = new ArrayList<FigureDeclared>();
                while (row.next()) {
                    if (json.read(row.getBytes(1)).data() instanceof FigureDeclared figure) {
                        figures.add(figure);
                    }
                }
                return figures;
            }
        });
    }
}
