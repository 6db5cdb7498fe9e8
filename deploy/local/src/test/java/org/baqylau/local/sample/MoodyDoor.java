package org.baqylau.local.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An origin with an issuer and a door for events that behaves as badly as the contract allows. */
final class MoodyDoor implements AutoCloseable {

    /** So that no stream is refused more often in a row than a client bears. */
    private static final int MOST_UNAUTHORIZED = 5;

    private final HttpServer server;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong unauthorized = new AtomicLong();
    private volatile String unavailableTo = "nobody";
    private volatile @Nullable Random mood;
    private volatile String refused = "none of them";
    private volatile boolean forbidden;
    private volatile String heldBack = "none of them";
    private final Set<String> beginnings = ConcurrentHashMap.newKeySet();

    MoodyDoor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/identity/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, "{\"token_endpoint\":\"" + origin() + "/identity/token\"}"));
        server.createContext("/identity/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String account = form.replaceAll(".*username=([^&]*).*", "$1");
            answer(exchange, 200, "{\"access_token\":\"" + account + "\",\"expires_in\":300}");
        });
        server.createContext("/api/events", this::events);
        server.start();
    }

    URI origin() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Distinct lines that were acknowledged, each after the account that sent it. */
    Set<String> taken() {
        return taken;
    }

    /** Lines that came, acknowledged or not. */
    long received() {
        return received.get();
    }

    void moody(long seed) {
        mood = new Random(seed);
    }

    void refuse(String part) {
        refused = part;
    }

    void forbid() {
        forbidden = true;
    }

    /** Takes no line with this part for now. */
    void holdBack(String part) {
        heldBack = part;
    }

    /** The first line of each request that came. */
    Set<String> beginnings() {
        return beginnings;
    }

    /** Takes no line of an account, as a door whose log is gone. */
    void unavailableTo(String account) {
        unavailableTo = account;
    }

    void availableToAll() {
        unavailableTo = "nobody";
        heldBack = "none of them";
    }

    private void events(HttpExchange exchange) throws IOException {
        var lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        received.addAndGet(lines.size());
        beginnings.add(lines.getFirst());
        if (forbidden) {
            answer(exchange, 403, "{\"code\":\"forbidden\"}");
            return;
        }
        int mishap = mishap(4);
        if (mishap == 1) {
            answer(exchange, 503, "{\"code\":\"unavailable\"}");
        } else if (mishap == 2 && unauthorized.incrementAndGet() <= MOST_UNAUTHORIZED) {
            answer(exchange, 401, "{\"code\":\"unauthenticated\"}");
        } else {
            String account =
                    exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
            results(exchange, account, lines, mishap == 3);
        }
    }

    private void results(HttpExchange exchange, String account, List<String> lines, boolean breaksOff)
            throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            var out = exchange.getResponseBody();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                String status = status(account, line);
                out.write(("{\"line\":" + (i + 1) + ",\"status\":" + status + "}\n").getBytes(StandardCharsets.UTF_8));
                if (breaksOff && i == lines.size() / 2) {
                    out.write("{\"line\":".getBytes(StandardCharsets.UTF_8));
                    return;
                }
            }
        }
    }

    private String status(String account, String line) {
        if (account.equals(unavailableTo) || line.contains(heldBack)) {
            return "\"unavailable\"";
        }
        if (line.contains(refused)) {
            return "\"rejected\",\"problem\":{\"code\":\"bad_format\"}";
        }
        if (mishap(50) == 1) {
            return "\"unavailable\"";
        }
        return taken.add(account + " " + line) ? "\"accepted\"" : "\"duplicate\"";
    }

    /** One of so many kinds of mishap; 0, none, where it is in a good mood. */
    private int mishap(int kinds) {
        var random = mood;
        return random == null ? 0 : random.nextInt(kinds);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
