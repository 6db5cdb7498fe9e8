package org.baqylau.system.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import org.apache.kafka.common.utils.AppInfoParser;
import org.baqylau.system.Client;
import org.baqylau.system.RunningStack;

/** Prints the speed table: correctness first, then each row with its pairs and its ratio. */
public final class Bench {

    private static final int PAIRS = 5;
    private static final int WARM_UP = 4;
    private static final int CONNECTIONS = 256;
    private static final int FACTS_SHOWN = 100;

    private final RunningStack stack;
    private final Path folder;
    private final Databases databases;
    private final String run = "b" + UUID.randomUUID().toString().substring(0, 8);
    private final Detentions load = new Detentions(run);
    private final Client statistician;
    private final Load door;
    private final Alarms alarms;
    private final Shown shown;
    private final Rebuilds rebuilds;

    private Bench(RunningStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        this.statistician = new Client(stack.origin(), "statistician");
        this.door = new Load(stack.origin(), new Client(stack.origin(), "custody"));
        this.databases = new Databases(stack);
        this.alarms = new Alarms(stack, new Held(run), door, databases);
        this.rebuilds = new Rebuilds(new Client(stack.origin(), "admin"), databases, folder);
        this.shown = new Shown(stack, run);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        boolean full = List.of(arguments).contains("--full");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder = Files.createTempDirectory(RunningStack.root().resolve("services/system-tests/target"), "bench-");
        System.out.printf(
                "machine: %d cores, %s %s, JDK %s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
        try (var stack = RunningStack.start(folder, "--empty")) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            var bench = new Bench(stack, folder);
            System.out.printf(
                    "PostgreSQL %s, Kafka %s; load average before: %.1f; start to Ready: %,d ms%n",
                    bench.databases.version(),
                    AppInfoParser.getVersion(),
                    load,
                    stack.startedIn().toMillis());
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
        fill(100_000);
        correct();
        alarms.settle();
        rebuilds.ofEach(load.distinct());
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
        pairs.print(
                "one event per POST, " + CONNECTIONS + " connections / the same without the append", "a second", 0.45);
        double rate = pairs.a() / 2;
        // Neither what the rows above left to be taken in nor a cold compiler is of this load.
        alarms.settle();
        atRate(rate, 60);
        System.out.printf(
                Locale.ROOT, "p99 at half of that rate (%,.0f a second): %,.1f ms (gate 25)%n", rate, atRate(rate, 20));
        visibility(rate);
    }

    private double atRate(double rate, int seconds) {
        return door.openLoop("/api/events", load.next((int) (rate * seconds)), rate);
    }

    private void stream() {
        var own = new KafkasOwn(stack.description().path("kafka").asText(), run, folder);
        var like = load.next(1_000);
        door.stream(like);
        Pairs.of(PAIRS, () -> door.stream(load.next(20_000)), () -> own.rate(like))
                .print(
                        "stream of events / Kafka's own ProducerPerformance, tuned, on a topic like it",
                        "a second",
                        0.2);
    }

    private void visibility(double rate) {
        shown.begin();
        Shown.print("nothing else sent", shown.millis(FACTS_SHOWN));
        // On a thread of its own: the common pool is where the client completes its answers.
        var beside = CompletableFuture.runAsync(() -> atRate(rate, 60), Thread.ofPlatform()::start);
        Shown.print(String.format(Locale.ROOT, "at %,.0f a second", rate), shown.millis(FACTS_SHOWN));
        beside.join();
    }

    private void fill(int events) {
        while (load.distinct() < events) {
            door.stream(load.next(20_000));
        }
    }

    private void rebuildOfMany(boolean full) throws SQLException {
        fill(full ? 10_000_000 : 1_000_000);
        correct();
        alarms.settle();
        rebuilds.ofFigures(load.distinct());
    }
}
