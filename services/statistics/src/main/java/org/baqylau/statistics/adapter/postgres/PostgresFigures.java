package org.baqylau.statistics.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.baqylau.codes.Regions;
import org.baqylau.events.EventJson;
import org.baqylau.events.FigureDeclared;
import org.baqylau.kit.log.AsOf;
import org.baqylau.kit.log.Tables;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.statistics.application.Figures;
import org.baqylau.statistics.application.FiguresDerivation;
import org.baqylau.statistics.domain.Question;
import org.jspecify.annotations.Nullable;

/** Figures from the cells; past ones computed again from the facts. */
@ApplicationScoped
public class PostgresFigures implements Figures {

    private final Tables tables;
    private final FiguresDerivation derivation;
    private final Clock clock;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    PostgresFigures(Tables tables, FiguresDerivation derivation, Clock clock) {
        this(tables, derivation, clock, Duration.ofSeconds(10));
    }

    /** @param patience so long a question about the past waits for others before it is refused */
    PostgresFigures(Tables tables, FiguresDerivation derivation, Clock clock, Duration patience) {
        this.tables = tables;
        this.derivation = derivation;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Answer ask(Question question, @Nullable Set<String> territory, Optional<AsOf> asOf) {
        var today = clock.instant().atZone(Regions.COUNTRY_ZONE).toLocalDate();
        var reach = new Reach(territory, today, tables.schema());
        if (asOf.isEmpty()) {
            return tables.read(connection -> answer(connection, question, reach, places(connection)));
        }
        var now = tables.read(connection -> ofNow(connection, question, reach, asOf.get()));
        return now.orElseGet(() -> past(question, reach, asOf.get()));
    }

    /** One at a time, in the order in which they came: each reads most of what is stored. */
    private Answer past(Question question, Reach reach, AsOf asOf) {
        if (!isMyTurn()) {
            throw Problem.of(KitProblem.UNAVAILABLE).exception().with(Map.of("Retry-After", "10"));
        }
        try {
            return tables.write(connection -> {
                var next = next(connection, asOf);
                new PastState(connection, derivation, question.measure()).fill(next);
                return answer(connection, question, reach, next);
            });
        } finally {
            turn.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer where nothing has come since; empty where something has. */
    private static Optional<Answer> ofNow(Connection connection, Question question, Reach reach, AsOf asOf)
            throws SQLException {
        var next = next(connection, asOf);
        return next.equals(places(connection))
                ? Optional.of(answer(connection, question, reach, next))
                : Optional.empty();
    }

    private static Answer answer(Connection connection, Question question, Reach reach, Map<String, Long> next)
            throws SQLException {
        var sql = new FigureSql(connection, reach);
        return new Answer(sql.ask(question), token(next), sql.oldCounts(question));
    }

    private static Map<String, Long> next(Connection connection, AsOf asOf) throws SQLException {
        AsOf.check(asOf, connection);
        return switch (asOf) {
            case AsOf.Place(var next) -> next;
            case AsOf.Moment(var instant) -> at(connection, instant);
        };
    }

    /** Before the first fact that was recorded later; where there is none, as far as the partition was read. */
    private static Map<String, Long> at(Connection connection, Instant instant) throws SQLException {
        var next = places(connection);
        try (var select = connection.prepareStatement("""
                SELECT topic, partition, min("offset") FROM fact WHERE recorded > ? GROUP BY 1, 2""")) {
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
