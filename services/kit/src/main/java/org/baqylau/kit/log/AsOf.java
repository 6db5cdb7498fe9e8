package org.baqylau.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.baqylau.kit.problem.Fault;
import org.baqylau.kit.problem.KitFault;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A past state of the log, as a reader asks for it. */
public sealed interface AsOf {

    /** What is asked lies in years of four digits: PostgreSQL keeps no earlier ones, and no fact is later. */
    Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** Everything recorded up to and at this instant. */
    record Moment(Instant instant) implements AsOf {}

    /** Everything before these offsets, by topic and partition with a colon between; nothing of a partition not named. */
    record Place(Map<String, Long> next) implements AsOf {}

    /** An instant with offset, or the position of an earlier answer; empty where nothing is asked. */
    static Optional<AsOf> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw noMoment();
            }
            return Optional.of(new Moment(instant));
        } catch (DateTimeException e) {
            return Optional.of(new Place(place(text)));
        }
    }

    private static Map<String, Long> place(String token) {
        try {
            var next = new TreeMap<String, Long>();
            for (var part : new String(Base64.getUrlDecoder().decode(token), UTF_8).split(",", -1)) {
                int last = part.lastIndexOf(':');
                next.put(part.substring(0, last), Long.parseUnsignedLong(part.substring(last + 1)));
            }
            return next;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw noMoment();
        }
    }

    private static RuntimeException noMoment() {
        return Problem.of(KitProblem.BAD_PARAMETER, "asOf")
                .with(Fault.at("?asOf", KitFault.NOT_AN_INSTANT))
                .exception();
    }

    /**
     * Refuses what some partition has not passed, with the latest instant that all of them have; and a position that no
     * answer gave.
     */
    static void check(AsOf asOf, Connection connection) throws SQLException {
        check(asOf, connection, topic -> true);
    }

    /**
     * The same for a reader who is to learn of these topics alone: how far others have come neither shows in the answer nor
     * changes it, and no position on them is one.
     */
    static void check(AsOf asOf, Connection connection, Predicate<String> topics) throws SQLException {
        var reached = new TreeMap<String, Long>();
        Instant least = Instant.MAX;
        try (var select = connection.prepareStatement("SELECT topic, partition, next, recorded FROM position");
                var row = select.executeQuery()) {
            while (row.next()) {
                if (!topics.test(row.getString(1))) {
                    continue;
                }
                reached.put(row.getString(1) + ":" + row.getInt(2), row.getLong(3));
                var recorded = row.getTimestamp(4).toInstant();
                least = recorded.isBefore(least) ? recorded : least;
            }
        }
        // Times on the log are whole milliseconds: what is older than the last of each partition can no longer come.
        var latest = reached.isEmpty() ? Instant.EPOCH : least.minusMillis(1);
        boolean early = switch (asOf) {
            case Moment(var instant) -> instant.isAfter(latest);
            case Place(var next) -> {
                if (!reached.keySet().containsAll(next.keySet())) {
                    throw noMoment();
                }
                yield next.entrySet().stream()
                        .anyMatch(place -> place.getValue() > reached.getOrDefault(place.getKey(), 0L));
            }
        };
        if (early) {
            throw Problem.of(KitProblem.NOT_YET_CLOSED, latest).exception();
        }
    }

    /** The latest recorded time that can belong to it; a stricter test is {@link #holds}. */
    static @Nullable Timestamp until(Optional<AsOf> asOf) {
        return asOf.map(past -> past instanceof Moment(var instant) ? Timestamp.from(instant) : null)
                .orElse(null);
    }

    /** Whether a record belongs to it. */
    default boolean holds(Logged logged) {
        return switch (this) {
            case Moment(var instant) -> !logged.recorded().isAfter(instant);
            case Place(var next) -> logged.offset() < next.getOrDefault(logged.topic() + ":" + logged.partition(), 0L);
        };
    }
}
