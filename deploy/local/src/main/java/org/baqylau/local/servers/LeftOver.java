package org.baqylau.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processes that a killed run left behind. */
public final class LeftOver {

    private LeftOver() {}

    /**
     * Ends a postmaster that still holds this data folder, and waits until its children let go of it: those of a
     * postmaster that was killed end by themselves.
     */
    static void endPostgres(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = pid(pidFile);
        if (pid > 0 && isPostgresOf(pid, data)) {
            signal(pid, "INT");
            await(pid, Duration.ofSeconds(10));
        }
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (childrenOf(data) && System.nanoTime() < until) {
            pause();
        }
        Files.deleteIfExists(pidFile);
    }

    private static long pid(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** Whether any process works in the data folder: every child of a postmaster does. */
    private static boolean childrenOf(Path data) {
        return ProcessHandle.allProcesses().anyMatch(process -> isPostgresOf(process.pid(), data));
    }

    /** Another server may have the process id of a postmaster that is gone. */
    private static boolean isPostgresOf(long pid, Path data) {
        try {
            return isPostgres(pid)
                    && Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                            .equals(data.toRealPath());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void await(long pid, Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && System.nanoTime() < until) {
            pause();
        }
    }

    /** Sends a signal by name to a process, gone or not. */
    public static void signal(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
