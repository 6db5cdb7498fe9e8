package org.baqylau.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.baqylau.events.Body;
import org.baqylau.events.EventJson;
import org.baqylau.events.standing.Submitter;
import org.baqylau.events.standing.SubmitterJson;
import org.baqylau.kit.log.Appended;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.log.Logged;
import org.baqylau.kit.testing.RealServers;

/** The real log, written as intake and the services write it, and the tables that follow it. */
final class TestLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Log log = new Log(RealServers.bootstrap(), PATIENCE);
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    /** Appends these in their order and waits until the tables hold them. */
    void tell(Stated... events) {
        Arrays.stream(events).forEach(this::append);
        settle();
    }

    Appended append(Stated event) {
        byte[] value = event.json().getBytes(UTF_8);
        return append(topic(value), event.subject(), value, headers(event.type(), event.account()));
    }

    Appended append(String topic, String key, byte[] value, Map<String, String> headers) {
        var appended = log.append(topic, key, value, headers).join();
        ends.merge(new TopicPartition(appended.topic(), appended.partition()), appended.offset() + 1, Math::max);
        return appended;
    }

    /** Lets time pass in every partition, as the beat of intake does, and waits until the tables know. */
    void beat() {
        for (var partition : texts("SELECT topic || ' ' || partition FROM facility_records.position")) {
            var parts = partition.split(" ", 2);
            var appended = log.pulse(parts[0], Integer.parseInt(parts[1])).join();
            ends.merge(new TopicPartition(appended.topic(), appended.partition()), appended.offset() + 1, Math::max);
        }
        settle();
    }

    /** The position of the tables, as an answer of figures gives it. */
    static String position() {
        String places = String.join(
                ",",
                texts("SELECT topic || ':' || partition || ':' || next FROM facility_records.position ORDER BY 1"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(places.getBytes(UTF_8));
    }

    static Map<String, String> headers(String type, String account) {
        return Map.of(
                Logged.TYPE,
                "org.baqylau." + type + ".v1",
                Logged.SUBMITTER,
                new SubmitterJson().write(submitter(account)));
    }

    private static String topic(byte[] value) {
        return EventJson.logged().read(value).data().topic().wire();
    }

    /** As the local stack's accounts are. */
    static Submitter submitter(String account) {
        if (account.equals("time-limits")) {
            return Submitter.system(account);
        }
        boolean regional = account.matches(".*-[a-z]{3}");
        var role = regional ? account.substring(0, account.length() - 4) : account;
        var territory =
                regional ? "KZ-" + account.substring(account.length() - 3).toUpperCase(Locale.ROOT) : "*";
        Set<Body> bodies = role.equals("monitor") ? Set.of(Body.NGO, Body.JOINT) : Set.of();
        return new Submitter(account, Set.of(role), Set.of(territory), bodies, Set.of());
    }

    /** Waits until the tables hold all that was appended here. */
    void settle() {
        await(() -> ends.entrySet().stream().allMatch(end -> next(end.getKey()) >= end.getValue()));
    }

    private static long next(TopicPartition partition) {
        try (var connection = RealServers.database().getConnection();
                var select = connection.prepareStatement(
                        "SELECT next FROM facility_records.position WHERE topic = ? AND partition = ?")) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The rows of a table of the service, sorted. */
    static List<String> rows(String schema, String table) {
        return texts("SELECT t::text FROM " + schema + "." + table + " t ORDER BY 1");
    }

    static void drop(String schema) {
        try (var connection = RealServers.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA " + schema + " CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String sql) {
        return texts(sql).getFirst();
    }

    static List<String> texts(String sql) {
        try (var connection = RealServers.database().getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
