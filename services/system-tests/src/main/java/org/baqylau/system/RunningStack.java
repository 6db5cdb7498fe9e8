package org.baqylau.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The whole system, started by {@code ./run} as anybody would, in a data folder of its own. */
public final class RunningStack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private final List<String> output = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Process process;
    private final Duration startedIn;

    private RunningStack(Path folder, int port, List<String> options) throws IOException {
        this.folder = folder;
        this.port = port;
        var command = new ArrayList<String>();
        command.add(root().resolve("run").toString());
        command.addAll(List.of("--port", Integer.toString(port), "--data", folder.toString()));
        command.addAll(options);
        var began = Instant.now();
        var starting = new ProcessBuilder(command).directory(root().toFile()).redirectErrorStream(true);
        starting.environment().put("BAQYLAU_BUILT", "true");
        process = starting.start();
        Thread.ofVirtual().start(this::listen);
        await(() -> ready.getCount() == 0 || !process.isAlive(), START, () -> "Ready; so far: " + said());
        if (ready.getCount() != 0) {
            throw new IllegalStateException("./run ended before it was ready: " + said());
        }
        startedIn = Duration.between(began, Instant.now());
    }

    /**
     * Starts on a free port.
     *
     * @param options beside port and data folder, such as {@code --empty}
     */
    public static RunningStack start(Path folder, String... options) {
        try {
            return new RunningStack(folder, freePort(), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again on the same port, over the same data. */
    public RunningStack again(String... options) {
        try {
            return new RunningStack(folder, port, List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.contains("Ready: " + origin())) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            // The process is gone, and with it what it had to say.
        }
    }

    public URI origin() {
        return URI.create("http://localhost:" + port);
    }

    public Duration startedIn() {
        return startedIn;
    }

    public Path folder() {
        return folder;
    }

    public String said() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** What {@code stack.json} says now. */
    public JsonNode description() {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve("stack.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process id that stack.json names for this part now. */
    public long pid(String name) {
        for (var part : description().path("processes")) {
            if (part.path("name").asText().equals(name)) {
                return part.path("pid").asLong();
            }
        }
        throw new IllegalStateException("stack.json names no " + name);
    }

    public List<String> parts() {
        var names = new ArrayList<String>();
        description()
                .path("processes")
                .forEach(part -> names.add(part.path("name").asText()));
        return names;
    }

    /** Kills one part with -9. */
    public void kill(String name) {
        signal(pid(name), "KILL");
    }

    public static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Asks to stop and waits.
     *
     * @return the exit status
     */
    public int stop() {
        signal(process.pid(), "TERM");
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not stop within 40 s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    /** Waits for a condition, looking every 50 ms. */
    public static void await(BooleanSupplier condition, Duration patience, java.util.function.Supplier<String> wanted) {
        long until = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited " + patience + " in vain for: " + wanted.get());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The folder with {@code ./run}. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("run"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no ./run above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
