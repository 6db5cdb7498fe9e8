package org.baqylau.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kafka broker as a child process, on the loopback address alone; its folder outlives it. */
public final class BrokerServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final int port;
    private final Process process;

    private BrokerServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts and waits until the broker takes connections.
     *
     * @param log where it writes what it has to say
     */
    public static BrokerServer start(Path folder, int port, int controllerPort, Path log) throws IOException {
        var server = launch(folder, port, controllerPort, log);
        server.awaitAnswer();
        return server;
    }

    /** Starts without waiting. */
    public static BrokerServer launch(Path folder, int port, int controllerPort, Path log) throws IOException {
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=4",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new BrokerServer(port, process);
    }

    /** @throws IOException where the broker ends or takes no connection within a minute */
    public void awaitAnswer() throws IOException {
        long until = System.nanoTime() + START.toNanos();
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("the broker ended with status " + process.exitValue() + " at its start", e);
                }
                if (System.nanoTime() > until) {
                    throw new IOException("the broker does not answer", e);
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(8, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
