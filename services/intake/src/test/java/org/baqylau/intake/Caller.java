package org.baqylau.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.baqylau.kit.testing.Tokens;

/** A client of the doors, as one account or as nobody. */
record Caller(URI root, Optional<String> token, Map<String, String> headers) {
    static final String ONE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String STREAM = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Tokens hold for five minutes; each is used for less. */
    private static final Duration USED = Duration.ofMinutes(3);

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Token(String text, long nanoTime) {
        static Token of(String account) {
            return new Token(Tokens.of(account), System.nanoTime());
        }

        Token orNewer(String account) {
            return System.nanoTime() - nanoTime > USED.toNanos() ? of(account) : this;
        }
    }

    /** What came back. */
    record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        JsonNode json() {
            return Caller.json(body);
        }

        /** The lines of a stream's answer. */
        List<JsonNode> lines() {
            return body.lines().map(Caller::json).toList();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static Caller as(URI root, String account) {
        var token = TOKENS.compute(account, (name, known) -> known == null ? Token.of(name) : known.orNewer(name));
        return new Caller(root, Optional.of(token.text()), Map.of());
    }

    static Caller nobody(URI root) {
        return new Caller(root, Optional.empty(), Map.of());
    }

    static Caller bearing(URI root, String token) {
        return new Caller(root, Optional.of(token), Map.of());
    }

    Caller with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(root, token, Map.copyOf(more));
    }

    Answer event(String event) {
        return post("/api/events", ONE, event.getBytes(UTF_8));
    }

    Answer stream(String lines) {
        return post("/api/events", STREAM, lines.getBytes(UTF_8));
    }

    Answer batch(String events) {
        return post("/api/events", BATCH, events.getBytes(UTF_8));
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    CompletableFuture<Answer> later(String path, String type, String body) {
        var request = request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString(UTF_8))
                .thenApply(answer -> new Answer(answer.statusCode(), answer.body(), answer.headers()));
    }

    Answer open(String json) {
        return post("/api/openings", "application/json", json.getBytes(UTF_8));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(60));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        headers.forEach(request::setHeader);
        return request;
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
