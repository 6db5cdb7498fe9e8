package org.baqylau.system.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.baqylau.system.Client;
import org.baqylau.system.RunningStack;

/** How late alerts come while very many are held, and how soon they come after the service was killed. */
final class Alarms {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int CHUNK = 10_000;

    private final RunningStack stack;
    private final Held held;
    private final Load door;
    private final Client prosecutor;
    private final Databases databases;

    Alarms(RunningStack stack, Held held, Load door, Databases databases) {
        this.stack = stack;
        this.held = held;
        this.door = door;
        this.prosecutor = new Client(stack.origin(), "prosecutor");
        this.databases = databases;
    }

    /** Takes so many people into custody of whom nothing falls due soon. */
    void fill(int detentions) throws SQLException {
        new Client(stack.origin(), "registry").stream(held.places());
        long began = System.nanoTime();
        for (int done = 0; done < detentions; done += CHUNK) {
            door.stream(held.quiet(Math.min(CHUNK, detentions - done)));
        }
        settle();
        System.out.printf(
                Locale.ROOT,
                "%,d people in custody, every clock said to run: %,.0f s%n",
                detentions,
                Load.seconds(began));
    }

    /** Waits until the tables hold everything and nothing is left to be said now. */
    void settle() throws SQLException {
        try (var connection = databases.open("time-limits");
                var select = connection.prepareStatement("""
                        SELECT (EXISTS (SELECT FROM time_limits.obligation WHERE look_at < now())
                          OR EXISTS (SELECT FROM time_limits.warning
                             WHERE said IS NULL AND warn_at < now() AND due > now()))::int""")) {
            // For a while: what was just told may have more to follow.
            var quiet = new int[1];
            RunningStack.await(
                    () -> {
                        quiet[0] = number(select) == 0 ? quiet[0] + 1 : 0;
                        return quiet[0] > 40;
                    },
                    PATIENCE,
                    () -> "nothing left to be said");
        }
    }

    /** So many limits that end within one second: one alert each, and how long after the end it was on the log. */
    void lateness(int limits) throws SQLException {
        var due = told(limits, Duration.ofSeconds(30 + limits / 200));
        RunningStack.await(() -> Instant.now().isAfter(due.at().toInstant()), PATIENCE, () -> "the end of the limits");
        var raised = raised(due, Duration.ofSeconds(30));
        double[] late = raised.values().stream()
                .mapToDouble(at -> Duration.between(due.at().toInstant(), at).toNanos() / 1e6)
                .sorted()
                .toArray();
        Load.require(late[0] >= 0, "an alert " + -late[0] + " ms before its time");
        System.out.printf(
                Locale.ROOT,
                "lateness of %,d alerts due in one second, none missing, none twice: median %,.0f ms, p99 %,.0f ms"
                        + " (gate 250), max %,.0f ms (gate 1,000)%n",
                limits,
                late[late.length / 2],
                late[(int) (late.length * 0.99)],
                late[late.length - 1]);
    }

    /** The service is killed just before limits end: when it answers again, and when it has raised what fell due meanwhile. */
    void startUp(int limits) throws SQLException {
        var due = told(limits, Duration.ofSeconds(30));
        RunningStack.await(
                () -> Instant.now().isAfter(due.at().toInstant().minusSeconds(2)), PATIENCE, () -> "the time to kill");
        long killed = System.nanoTime();
        stack.kill("time-limits");
        RunningStack.await(
                () -> Instant.now().isAfter(due.at().toInstant()) && answers(),
                PATIENCE,
                () -> "time-limits to answer");
        double back = Load.seconds(killed);
        long answered = System.nanoTime();
        raised(due, Duration.ofSeconds(60));
        System.out.printf(
                Locale.ROOT,
                "start-up of time-limits after kill -9: answers after %,.1f s (gate 10), all %,d overdue alerts raised"
                        + " and in the queue %,.1f s later (gate 5)%n",
                back,
                limits,
                Load.seconds(answered));
    }

    private Held.Due told(int limits, Duration ahead) throws SQLException {
        var due = held.due(Held.now().plus(ahead), limits);
        door.stream(due.events());
        settle();
        Load.require(Held.now().isBefore(due.at()), "the limits ended before they were on record");
        return due;
    }

    private boolean answers() {
        return prosecutor.get("/api/alerts?size=1").status() == 200;
    }

    /** When each alert of these was raised, by detention; the tables are asked until all are there, the door once. */
    private Map<String, Instant> raised(Held.Due due, Duration patience) throws SQLException {
        try (var connection = databases.open("time-limits");
                var select = connection.prepareStatement("SELECT count(*) FROM time_limits.alert WHERE due = ?")) {
            select.setTimestamp(1, Timestamp.from(due.at().toInstant()));
            var there = new long[1];
            RunningStack.await(
                    () -> {
                        there[0] = number(select);
                        return there[0] >= due.detentions();
                    },
                    patience,
                    () -> due.detentions() + " alerts but " + there[0]);
        }
        var raised = new HashMap<String, Instant>();
        collect(due, raised);
        Load.require(raised.size() == due.detentions(), raised.size() + " alerts of " + due.detentions());
        return raised;
    }

    private static long number(PreparedStatement select) {
        try (var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(Held.Due due, Map<String, Instant> raised) {
        String path = "/api/alerts?band=breached&size=500&region=" + Held.REGION + "&limitId=" + Held.LIMIT;
        String cursor = "";
        do {
            var page = prosecutor.get(path + cursor).json();
            for (var alert : page.path("items")) {
                String detention = alert.path("detentionId").asText();
                if (detention.startsWith(due.prefix())) {
                    var before = raised.put(
                            detention, Instant.parse(alert.path("raisedAt").asText()));
                    Load.require(before == null, "two alerts of " + detention);
                }
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
    }

    /** A year under the law that was in force, which changes nothing: what a recomputation of clocks costs at the most. */
    void replay(String what, int year) throws SQLException {
        settle();
        double[] seconds = new double[3];
        long dossiers = 0;
        for (int i = 0; i < seconds.length; i++) {
            long began = System.nanoTime();
            var answer = prosecutor.post("/api/limits/replay", """
                    {"from":"%d-01-01","to":"%d-12-31","jurisdiction":"kz"}""".formatted(year, year));
            seconds[i] = Load.seconds(began);
            Load.require(answer.status() == 200, answer.toString());
            var result = answer.json();
            dossiers = result.path("dossiers").asLong();
            Load.require(
                    result.path("changed").asLong(-1) == 0, "a pack differs from itself: " + result.path("changed"));
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "replay of %s, %,d dossiers, every limit: %,.1f s, so %.3f ms for reading a dossier and computing its"
                        + " clocks twice (gate 1)%n",
                what,
                dossiers,
                seconds[1],
                seconds[1] * 1_000 / dossiers);
    }
}
