package org.baqylau.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.baqylau.documents.Documents;
import org.baqylau.kit.testing.Tokens;
import org.baqylau.kit.testing.ToldDoors;

/**
 * A reader at the doors.
 *
 * @param account empty for nobody
 */
record Caller(URI root, String account, Optional<String> token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ToldDoors TOLD = new ToldDoors(Documents.openApi());
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back; headers without the date. */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        String type() {
            return String.join(" ", headers.getOrDefault("content-type", List.of()));
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    static Caller as(URI root, String account) {
        return new Caller(root, account, Optional.of(TOKENS.computeIfAbsent(account, Tokens::of)));
    }

    static Caller nobody(URI root) {
        return new Caller(root, "", Optional.empty());
    }

    Answer get(String path) {
        return send("GET", path, "application/json", "en");
    }

    Answer page(String path, String language) {
        return send("GET", path, "text/html", language);
    }

    Answer post(String path) {
        return send("POST", path, "application/json", "en");
    }

    private Answer send(String method, String path, String accept, String language) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .method(method, HttpRequest.BodyPublishers.noBody());
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            var headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            var told = new Answer(answer.statusCode(), headers, answer.body());
            if (path.startsWith("/api/")) {
                TOLD.check(account, method, path, told.status(), told.type(), told.body());
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
