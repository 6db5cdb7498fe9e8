package org.baqylau.system;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The TCP ports on which a process listens, at whatever address, as Linux tells, and who takes connections. */
final class ListeningPorts {

    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningPorts() {}

    static Set<Integer> of(long pid) throws IOException {
        var process = Path.of("/proc", Long.toString(pid));
        var sockets = sockets(process);
        var ports = new TreeSet<Integer>();
        for (var table : List.of("net/tcp", "net/tcp6")) {
            for (var line : Files.readAllLines(process.resolve(table))) {
                var columns = line.strip().split("\\s+", -1);
                if (columns[STATE].equals(LISTENS) && sockets.contains("socket:[" + columns[INODE] + "]")) {
                    ports.add(Integer.parseInt(columns[LOCAL].substring(columns[LOCAL].lastIndexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    /** Whether somebody takes a connection there. */
    static boolean takes(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 5_000);
            return true;
        } catch (ConnectException refused) {
            return false;
        }
    }

    private static Set<String> sockets(Path process) throws IOException {
        var sockets = new TreeSet<String>();
        try (var open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var descriptor : open) {
                try {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                } catch (NoSuchFileException e) {
                    // It was closed meanwhile, so nobody listens there for long.
                }
            }
        }
        return sockets;
    }
}
