package org.baqylau.limits.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.baqylau.documents.Documents;
import org.baqylau.events.Topic;
import org.baqylau.kit.log.Log;
import org.baqylau.kit.testing.RealServers;
import org.baqylau.kit.testing.StackTestResource;
import org.baqylau.kit.testing.Tokens;
import org.baqylau.kit.testing.ToldDoors;
import org.baqylau.limits.running.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The service as it runs, with real PostgreSQL and Kafka. */
@WithTestResource(value = StackTestResource.class, scope = TestResourceScope.GLOBAL)
abstract class RunningLimits {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ToldDoors TOLD = new ToldDoors(Documents.openApi());
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI root;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Log log = new Log(RealServers.bootstrap(), PATIENCE);
    final Told told = new Told(log, Topic.FACTS.wire());

    @AfterEach
    void close() {
        log.close();
        http.close();
    }

    record Answer(int status, String type, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    static String token(String account) {
        return TOKENS.computeIfAbsent(account, Tokens::of);
    }

    static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID();
    }

    /** Somebody apprehended so long ago, of whom nothing else is known; gives the detention. */
    String apprehended(String facility, Duration ago) {
        String detention = fresh("D");
        told.entry(detention, facility, "apprehended", Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS));
        return detention;
    }

    EventStream stream(String account, String query, @Nullable String lastId) {
        return new EventStream(root.resolve("/api/alerts/stream" + query), token(account), lastId);
    }

    /** The first of a list; fails where none comes. */
    JsonNode first(String account, String list) {
        await(() -> get(account, list).json().path("items").has(0));
        return get(account, list).json().path("items").path(0);
    }

    Answer get(String account, String path) {
        return send(account, "GET", path, null);
    }

    /** @param account empty where nobody asks */
    Answer send(String account, String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (!account.isEmpty()) {
            request.header("Authorization", "Bearer " + token(account));
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            var told = new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
            TOLD.check(account, method, path, told.status(), told.type(), told.body());
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited " + PATIENCE + " in vain");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
