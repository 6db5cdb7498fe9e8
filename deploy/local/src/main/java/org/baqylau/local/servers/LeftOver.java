package org.baqylau.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Processes that a killed run left behind. */
public final class LeftOver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftOver() {}

    /**
     * Ends a postmaster that still works in this data folder, by a fast shutdown if it can, and waits until its
     * children let go of it: those of a postmaster that was killed end by themselves, or are ended like it.
     *
     * @throws IOException if one does not end whatever it is told; nothing is started over it
     */
    static void endPostgres(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        long postmaster = Files.exists(pidFile) ? pid(pidFile) : -1;
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (isPostgresOf(postmaster, data)) {
                signal(postmaster, signal);
            } else {
                workingIn(data).forEach(orphan -> signal(orphan.pid(), signal));
            }
            if (isLeft(data, PATIENCE)) {
                Files.deleteIfExists(pidFile);
                return;
            }
        }
        throw new IOException("A PostgreSQL server of an earlier run still works in " + data
                + " and does not end; end it (pgrep -f postgres lists it) and start again.");
    }

    /** Whether, within this time, no process works in the data folder any more: every child of a postmaster does. */
    private static boolean isLeft(Path data, Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (workingIn(data).findAny().isPresent()) {
            if (System.nanoTime() > until) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static Stream<ProcessHandle> workingIn(Path data) {
        return ProcessHandle.allProcesses().filter(process -> isPostgresOf(process.pid(), data));
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
