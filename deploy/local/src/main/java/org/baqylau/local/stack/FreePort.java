package org.baqylau.local.stack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for the parts of the stack, below those that are given to outgoing connections (from 32,768): a client that tries
 * a port before its server listens there can be given just that one, and would keep the server from it.
 */
final class FreePort {

    private static final int FROM = 10_000;
    private static final int UNTIL = 32_768;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** One that nobody listens at, and that was not given before. */
    static int next() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FROM, UNTIL);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(port)) {
                    return socket.getLocalPort();
                }
            } catch (BindException taken) {
                // There are many others.
            }
        }
    }
}
