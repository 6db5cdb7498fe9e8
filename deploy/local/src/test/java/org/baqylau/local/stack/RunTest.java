package org.baqylau.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.baqylau.local.servers.LeftOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process, with the real PostgreSQL and Kafka, and services that are played. */
class RunTest {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path data;

    @BeforeEach
    void layOut() throws IOException {
        data = folder.resolve("data");
        PlayedService.layOut(folder);
    }

    @AfterEach
    void endAll() {
        started.forEach(run -> {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        });
        if (Files.exists(data.resolve("stack.json"))) {
            processes().values().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }
    }

    @Test
    void startsWatchesAndStopsEveryPartAndStartsAgain() throws Exception {
        var run = startedUntilReady("first");
        var first = processes();
        assertThat(first.keySet())
                .containsExactlyInAnyOrder(
                        "broker", "postgresql", "intake", "facility-records", "time-limits", "statistics");
        assertTellsNoSecret();
        assertThat(endOf(start("same-folder", "--data", data.toString()), "same-folder"))
                .contains("is in use by another run");
        assertThat(endOf(start("same-port", "--data", folder.resolve("other") + "", "--port", port()), "same-port"))
                .contains("Port " + port() + " is taken; stop what listens there or choose another with --port.");

        for (var killed : List.of("intake", "broker", "postgresql")) {
            long pid = first.getOrDefault(killed, -1L);
            LeftOver.signal(pid, "KILL");
            await(STOP, () -> processes().getOrDefault(killed, pid) != pid);
        }

        var last = processes();
        assertThat(last.get("statistics")).isEqualTo(first.get("statistics"));
        assertEndsCleanly(run, "TERM", 143, last);
        assertEndsCleanly(startedUntilReady("second"), "INT", 130, processes());
    }

    @Test
    void looksAfterTheOthersWhileAPartCannotStart() throws Exception {
        var run = startedUntilReady("without");
        var first = processes();
        var program = PlayedService.program(folder, "time-limits");
        var aside = folder.resolve("aside.jar");
        Files.move(program, aside);
        LeftOver.signal(first.getOrDefault("time-limits", -1L), "KILL");
        await(STOP, () -> said("without").contains("time-limits could not be started again"));

        LeftOver.signal(first.getOrDefault("statistics", -1L), "KILL");
        await(STOP, () -> !Objects.equals(processes().get("statistics"), first.get("statistics")));
        Files.move(aside, program);
        await(STOP, () -> !Objects.equals(processes().get("time-limits"), first.get("time-limits")));

        assertEndsCleanly(run, "TERM", 143, processes());
    }

    @Test
    void stopsInTimeThoughEveryServiceHangs() throws Exception {
        var run = startedUntilReady("hanging");
        PlayedService.makeStubborn(folder);

        assertEndsCleanly(run, "TERM", 143, processes());
    }

    @Test
    void startsOverWhatAKilledRunLeftBehind() throws Exception {
        var run = startedUntilReady("killed");
        var left = processes();
        run.destroyForcibly().waitFor();

        var next = startedUntilReady("next");

        assertThat(left.values()).noneMatch(RunTest::lives);
        assertEndsCleanly(next, "TERM", 143, processes());
    }

    private void assertEndsCleanly(Process run, String signal, int status, Map<String, Long> parts) throws Exception {
        LeftOver.signal(run.pid(), signal);

        assertThat(run.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(status);
        assertThat(parts.values()).noneMatch(RunTest::lives);
    }

    private void assertTellsNoSecret() throws IOException {
        String told = Files.readString(data.resolve("stack.json"));
        assertThat(told).contains("jdbc:postgresql://127.0.0.1:").doesNotContainIgnoringCase("password");
        try (var secrets = Files.list(data.resolve("keys"))) {
            for (var secret : secrets.toList()) {
                assertThat(told).doesNotContain(Files.readString(secret).strip());
            }
        }
    }

    /** The process ids by name, as {@code stack.json} lists them. */
    private Map<String, Long> processes() {
        Map<String, Long> processes = new TreeMap<>();
        stack().get("processes")
                .forEach(process -> processes.put(
                        process.get("name").asText(), process.get("pid").asLong()));
        return processes;
    }

    private String port() {
        return stack().get("origin").asText().replaceAll(".*:", "");
    }

    private JsonNode stack() {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(data.resolve("stack.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process startedUntilReady(String name) throws IOException {
        var run = start(name, "--data", data.toString(), "--empty", "--port", Integer.toString(freePort()));
        await(START, () -> said(name).contains("Ready: http://localhost:") || !run.isAlive());
        assertThat(said(name)).contains("Ready: http://localhost:");
        return run;
    }

    private String endOf(Process run, String name) throws InterruptedException {
        assertThat(run.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(2);
        return said(name);
    }

    private Process start(String name, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dbaqylau.services=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName()));
        command.addAll(List.of(arguments));
        // As at a terminal: what a shell starts in the background is deaf to Ctrl-C, and so are its children.
        command.addAll(0, List.of("env", "--default-signal=INT"));
        var run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
        started.add(run);
        return run;
    }

    private String said(String name) {
        try {
            return Files.readString(folder.resolve(name + ".out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that has ended counts as alive until it is collected, which may take a while; it has no command any more. */
    private static boolean lives(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private static void await(Duration patience, BooleanSupplier condition) {
        long until = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited " + patience).isLessThan(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
