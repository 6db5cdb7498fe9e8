package org.baqylau.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import org.baqylau.system.Client;
import org.baqylau.system.RunningStack;

/** Prints the speed table: correctness first, then each row with its pairs and its ratio. */
public final class Bench {

    private static final int PAIRS = 5;
    private static final int WARM_UP = 4;
    private static final int CONNECTIONS = 256;

    private final RunningStack stack;
    private final Path folder;
    private final String run = "b" + UUID.randomUUID().toString().substring(0, 8);
    private final Detentions load = new Detentions(run);
    private final Client custody;
    private final Client statistician;
    private final Client admin;
    private final Load door;
    private final Alarms alarms;

    private Bench(RunningStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        this.custody = new Client(stack.origin(), "custody");
        this.statistician = new Client(stack.origin(), "statistician");
        this.admin = new Client(stack.origin(), "admin");
        this.door = new Load(stack.origin(), custody);
        this.alarms = new Alarms(stack, new Held(run), door, () -> connect("time-limits", "time_limits"));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        boolean full = List.of(arguments).contains("--full");
        Path folder = Files.createTempDirectory(RunningStack.root().resolve("services/system-tests/target"), "bench-");
        System.out.printf(
                "machine: %d cores, %s %s, JDK %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        try (var stack = RunningStack.start(folder, "--empty")) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            System.out.printf("start to Ready: %,d ms%n", stack.startedIn().toMillis());
            var bench = new Bench(stack, folder);
            if (List.of(arguments).contains("--alerts")) {
                bench.alerts(full);
            } else if (List.of(arguments).contains("--rebuild")) {
                bench.large(full);
            } else {
                bench.rows(full);
            }
        }
    }

    private void rows(boolean full) throws SQLException {
        begin(3_000);
        ingest();
        stream();
        correct();
        visibility();
        fill(100_000);
        correct();
        rebuilds();
        custody(full);
        rebuildOfMany(full);
    }

    private void large(boolean full) throws SQLException {
        begin(30_000);
        rebuildOfMany(full);
    }

    private void alerts(boolean full) throws SQLException {
        begin(30_000);
        custody(full);
    }

    private void begin(int lines) {
        new Client(stack.origin(), "registry").stream(load.places());
        door.stream(load.next(lines));
        correct();
    }

    private void custody(boolean full) throws SQLException {
        alarms.replay("a year", 2012);
        alarms.fill(100_000);
        alarms.replay("those in custody", Held.now().getYear());
        alarms.lateness(1_000);
        if (full) {
            alarms.lateness(10_000);
        }
        alarms.startUp(1_000);
    }

    /** Every event counts once, those sent twice too. */
    private void correct() {
        RunningStack.await(
                () -> figure() == load.detentions(),
                Duration.ofMinutes(30),
                () -> load.detentions() + " detentions but " + figure());
        System.out.printf("correct: %,d detentions, each counted once%n", load.detentions());
    }

    private long figure() {
        var rows = statistician
                .get("/api/statistics/detentions?from=2012&to=2020")
                .json()
                .path("rows");
        return rows.path(0).path("value").asLong(-1);
    }

    private void ingest() throws SQLException {
        DoubleSupplier append = () -> door.closedLoop("/api/events", load.next(4_000), CONNECTIONS);
        DoubleSupplier check =
                () -> door.closedLoop("/api/events/check", new Detentions(run + "c").next(4_000), CONNECTIONS);
        // A compiler that is still at work would be measured otherwise.
        Pairs.of(WARM_UP, append, check);
        var pairs = Pairs.of(PAIRS, append, check);
        print(
                "one event per POST, " + CONNECTIONS + " connections / the same without the append",
                pairs,
                "a second",
                0.45);
        double rate = pairs.a() / 2;
        // Neither what the rows above left to be taken in nor a cold compiler is of this load.
        alarms.settle();
        atRate(rate, 10);
        System.out.printf(
                Locale.ROOT, "p99 at half of that rate (%,.0f a second): %,.1f ms (gate 25)%n", rate, atRate(rate, 20));
    }

    private double atRate(double rate, int seconds) {
        return door.openLoop("/api/events", load.next((int) (rate * seconds)), rate);
    }

    private void stream() {
        var own = new KafkasOwn(stack.description().path("kafka").asText(), run, folder);
        var like = load.next(1_000);
        door.stream(like);
        print(
                "stream of events / Kafka's own ProducerPerformance, tuned, on a topic like it",
                Pairs.of(PAIRS, () -> door.stream(load.next(20_000)), () -> own.rate(like)),
                "a second",
                0.2);
    }

    private void visibility() {
        double[] millis = new double[40];
        for (int i = 0; i < millis.length; i++) {
            long before = figure();
            var events = load.next(3).stream().distinct().toList();
            long began = System.nanoTime();
            events.forEach(custody::event);
            while (figure() <= before) {
                Load.pause();
            }
            millis[i] = Load.seconds(began) * 1_000;
        }
        java.util.Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "accepted to visible in the figures: median %,.0f ms, p95 %,.0f ms (gate 1000)%n",
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)]);
    }

    private void fill(int events) {
        while (load.distinct() < events) {
            door.stream(load.next(20_000));
        }
    }

    /** Projection from the log, alone on the machine, against COPY of all rows that it wrote, with their keys. */
    private void rebuilds() throws SQLException {
        alarms.settle();
        for (var service : List.of("intake", "facility-records", "time-limits", "statistics")) {
            String schema = service.replace('-', '_');
            var pairs = Pairs.of(3, () -> copySeconds(service, schema), () -> rebuildSeconds(service));
            print(
                    service + ": COPY of its rows with their keys / rebuild from " + load.distinct() + " events",
                    pairs,
                    "s",
                    0.25);
        }
    }

    /** The figures from the start of the log, against the least that a database needs to count the same events. */
    private void rebuildOfMany(boolean full) throws SQLException {
        fill(full ? 10_000_000 : 1_000_000);
        correct();
        alarms.settle();
        try (var connection = connect("statistics", "statistics")) {
            var raw = new RawEvents(connection, folder);
            print(
                    "COPY of the same events, primary key, GROUP BY / rebuild of the figures from "
                            + String.format(Locale.ROOT, "%,d", load.distinct()) + " events",
                    Pairs.of(2, raw::seconds, () -> rebuildSeconds("statistics")),
                    "s",
                    0.2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double rebuildSeconds(String service) {
        String operations = "/api/operations/" + service + "/rebuild";
        long began = System.nanoTime();
        admin.post(operations, "{}");
        RunningStack.await(
                () -> !admin.get(operations).json().path("running").asBoolean(true),
                Duration.ofMinutes(60),
                () -> service + " to be rebuilt");
        return Load.seconds(began);
    }

    private double copySeconds(String service, String schema) {
        try (var connection = connect(service, schema)) {
            return new Copies(connection, schema, folder).seconds();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String service, String schema) throws SQLException {
        String url = stack.description().path("jdbc").path(service).asText();
        String password;
        try {
            password = Files.readString(stack.folder().resolve("keys/db-" + schema + ".secret"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(url + "&password=" + password);
    }

    private static void print(String row, Pairs pairs, String unit, double gate) {
        System.out.printf(
                Locale.ROOT,
                "%s%n%s    median %,.1f / %,.1f %s, ratio %.2f (gate %.2f)%n",
                row,
                pairs.print(unit),
                pairs.a(),
                pairs.b(),
                unit,
                pairs.ratio(),
                gate);
    }
}
