package org.baqylau.limits.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody's own server that takes webhooks, or does not. */
final class Receiver implements AutoCloseable {

    /** One request and what was answered. */
    record Request(String id, String signature, String body, int status) {}

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile boolean failing;
    private int failFirst;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    synchronized void failingFirst(int times) {
        failFirst = times;
    }

    void failing(boolean now) {
        failing = now;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> taken() {
        return requests.stream().filter(request -> request.status() == 200).toList();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            int status = failing || failFirst-- > 0 ? 500 : 200;
            var headers = exchange.getRequestHeaders();
            requests.add(new Request(
                    String.valueOf(headers.getFirst("Idempotency-Key")),
                    String.valueOf(headers.getFirst("Baqylau-Signature")),
                    body,
                    status));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
