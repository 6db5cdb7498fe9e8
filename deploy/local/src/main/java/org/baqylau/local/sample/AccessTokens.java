package org.baqylau.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the local accounts, whose passwords are their names; each is used again while it lives. */
final class AccessTokens {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration EARLY = Duration.ofSeconds(45);

    private record Token(String text, long goodUntilNanos) {}

    private final HttpClient client;
    private final URI origin;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    AccessTokens(HttpClient client, URI origin) {
        this.client = client;
        this.origin = origin;
    }

    /**
     * A token of an account.
     *
     * @throws IOException if the issuer does not answer, or not with a token
     */
    String of(String account) throws IOException, InterruptedException {
        var known = tokens.get(account);
        if (known != null && System.nanoTime() - known.goodUntilNanos() < 0) {
            return known.text();
        }
        var discovery = json(HttpRequest.newBuilder(origin.resolve("/identity/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build());
        var answer = json(HttpRequest.newBuilder(
                        URI.create(discovery.path("token_endpoint").asText()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=local&scope=openid&username="
                        + account + "&password=" + account))
                .build());
        long lives = Duration.ofSeconds(answer.path("expires_in").asLong())
                .minus(EARLY)
                .toNanos();
        var token = new Token(answer.path("access_token").asText(), System.nanoTime() + lives);
        tokens.put(account, token);
        return token.text();
    }

    void forget(String account) {
        tokens.remove(account);
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri().getPath() + " answered " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }
}
