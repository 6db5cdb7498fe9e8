package org.baqylau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes without a token, and that nothing else does. */
class PublicDoorsTest {

    private final RunningStack stack = Stacks.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/identity/.well-known/openid-configuration",
                "/api/openapi",
                "/api/asyncapi",
                "/api/codes",
                "/api/limits",
                "/api/public/facilities",
                "/q/health/live"
            })
    void passesWithoutAToken(String door) {
        assertThat(status(door, "")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/facilities",
                "/api/facilities/x",
                "/api/facilities/x/timeline",
                "/api/visits/x",
                "/api/complaints/x",
                "/api/cases/x",
                "/api/recommendations/x",
                "/api/detentions/x",
                "/api/submissions/x?subject=y",
                "/api/alerts",
                "/api/alerts/x",
                "/api/statistics",
                "/api/statistics/visits?from=2012&to=2012",
                "/api/reports/cat/reconciliation?from=2008&to=2012",
                "/api/operations/statistics/parked"
            })
    void wantsAToken(String door) {
        assertThat(status(door, "")).isEqualTo(401);
        assertThat(status(door, "not.a.token")).isEqualTo(401);
        assertThat(status(door, unsigned())).isEqualTo(401);
    }

    /** The header and body of a real prosecutor, and nobody's signature. */
    private String unsigned() {
        String[] parts = new Client(stack.origin(), "prosecutor").token().split("\\.", -1);
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return header + "." + parts[1] + ".";
    }

    @Test
    void aForeignSignatureDoesNotPass() {
        String token = new Client(stack.origin(), "prosecutor").token();
        char last = token.charAt(token.length() - 10);
        String forged = token.substring(0, token.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 9);

        assertThat(status("/api/alerts", token)).isEqualTo(200);
        assertThat(status("/api/alerts", forged)).isEqualTo(401);
    }

    private int status(String door, String token) {
        var request = HttpRequest.newBuilder(URI.create(stack.origin() + door));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
