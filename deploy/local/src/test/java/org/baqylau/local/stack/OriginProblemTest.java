package org.baqylau.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the origin says by itself: of an address that is nobody's, and of a service that is away. */
class OriginProblemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Origin origin = Origin.open(vertx, 0, Router.router(vertx), Map.of("intake", nobodysPort()));

    @AfterEach
    void close() {
        client.close();
        origin.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru-KZ, ru;q=0.9 | ru | Здесь ничего нет | Сейчас недоступно",
                "kk | kk | Мұнда ештеңе жоқ | Қазір қолжетімсіз",
                "de, en;q=0.3, kk;q=0.5 | kk | Мұнда ештеңе жоқ | Қазір қолжетімсіз",
                "de | en | Nothing here | Not available at the moment",
                "?;; | en | Nothing here | Not available at the moment"
            })
    void answersInTheLanguageOfItsReader(String accepted, String language, String nowhere, String away)
            throws Exception {
        for (var asked : Map.of("/api/nowhere", nowhere, "/api/events", away).entrySet()) {
            var answer = ask(asked.getKey(), "Accept-Language", accepted, "Accept", "text/html");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
            assertThat(answer.body()).contains("\"title\":\"" + asked.getValue() + "\"", "\"detail\":\"");
        }
    }

    @Test
    void answersABrowserThatAsksForAPageWithOne() throws Exception {
        for (var asked : Map.of("/nowhere", 404, "/identity/nowhere", 404, "/visits", 503)
                .entrySet()) {
            var answer = ask(asked.getKey(), "Accept-Language", "ru", "Accept", "text/html,*/*;q=0.8");
            assertThat(answer.statusCode()).isEqualTo(asked.getValue());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("<html lang=\"ru\">", "<h1>");
        }
    }

    private HttpResponse<String> ask(String path, String... headers) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + origin.port() + path))
                        .timeout(PATIENCE)
                        .headers(headers)
                        .build(),
                BodyHandlers.ofString());
    }

    private static int nobodysPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
