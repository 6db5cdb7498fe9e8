package org.baqylau.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account at the public doors; its token is renewed before it runs out. */
public final class Client {

    /** An answer: its status and its body as text. */
    public record Answer(int status, String body, String contentType) {
        public JsonNode json() {
            return read(body);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI origin;
    private final String account;
    private final Duration patience;
    private @Nullable String token;
    private Instant renewAt = Instant.EPOCH;

    public Client(URI origin, String account) {
        this(origin, account, PATIENCE);
    }

    /** A client that gives up an answer after this long, and may send the same again. */
    public Client(URI origin, String account, Duration patience) {
        this.origin = origin;
        this.account = account;
        this.patience = patience;
    }

    public synchronized String token() {
        if (token == null || Instant.now().isAfter(renewAt)) {
            String form = "grant_type=password&client_id=local&scope=openid&username=" + encode(account) + "&password="
                    + encode(account);
            var answer = send(HttpRequest.newBuilder(origin.resolve("/identity/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            if (answer.status() != 200) {
                throw new IllegalStateException("no token for " + account + ": " + answer);
            }
            token = answer.json().path("access_token").asText();
            renewAt = Instant.now().plusSeconds(240);
        }
        return token;
    }

    public Answer get(String path) {
        return send(to(path).GET());
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", json);
    }

    public Answer post(String path, String contentType, String body) {
        return send(to(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** Sends one event. */
    public Answer event(String event) {
        return post("/api/events", "application/cloudevents+json", event);
    }

    /** Sends events as one stream; gives the answer line of each, in order. */
    public List<JsonNode> stream(List<String> events) {
        var answer = post("/api/events", "application/x-ndjson", String.join("\n", events));
        if (answer.status() != 200) {
            throw new IllegalStateException("stream refused: " + answer);
        }
        var lines = new ArrayList<JsonNode>();
        answer.body().lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(read(line)));
        return lines;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).header("Authorization", "Bearer " + token());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(patience).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("content-type").orElse(""));
        } catch (IOException e) {
            return new Answer(-1, String.valueOf(e), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
