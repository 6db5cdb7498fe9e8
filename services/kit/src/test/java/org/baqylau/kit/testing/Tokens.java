package org.baqylau.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.baqylau.local.identity.LocalIssuer;

/** Access tokens of the local stack's issuer, which is started for the tests of this JVM by whoever asks first. */
public final class Tokens {
    private static final String PUBLISHED = "baqylau.test.running.issuer";

    /** The accounts of the local stack that are not of one region. */
    public static final List<String> ACCOUNTS = List.of(
            "monitor",
            "ombudsman",
            "prosecutor",
            "prosecutor-2",
            "custody",
            "intake_desk",
            "registry",
            "authority",
            "lawyer",
            "statistician",
            "statistician-2",
            "reporter",
            "auditor",
            "admin");

    private Tokens() {}

    /** A token of this account, good for five minutes. */
    public static String of(String account) {
        var name = URLEncoder.encode(account, UTF_8);
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=local&username=" + name + "&password=" + name))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("no token for " + account + ": " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same as the value of an Authorization header. */
    public static String bearer(String account) {
        return "Bearer " + of(account);
    }

    /** The issuer's address. */
    public static String issuer() {
        var properties = System.getProperties();
        synchronized (properties) {
            var running = properties.getProperty(PUBLISHED);
            if (running == null) {
                running = start();
                properties.setProperty(PUBLISHED, running);
            }
            return running;
        }
    }

    private static String start() {
        try {
            int port = EmbeddedServers.freePort();
            LocalIssuer.start(Vertx.vertx(), port, Files.createTempDirectory("baqylau-issuer"));
            return "http://localhost:" + port + "/identity";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
