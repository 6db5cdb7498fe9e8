package org.baqylau.kit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks the application as a program does, or as a browser with its cookies, redirects and taste for HTML. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI root;
    private final boolean browser;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;

    private Caller(URI root, boolean browser) {
        this.root = root;
        this.browser = browser;
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (browser) {
            client.cookieHandler(cookies).followRedirects(HttpClient.Redirect.ALWAYS);
        }
        this.client = client.build();
    }

    static Caller program(URI root) {
        return new Caller(root, false);
    }

    static Caller browser(URI root) {
        return new Caller(root, true);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE).method(method, body);
        if (browser) {
            request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
