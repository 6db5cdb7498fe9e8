package org.baqylau.limits.notices.adapter.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.baqylau.limits.notices.application.Delivery;
import org.baqylau.limits.notices.application.Message;
import org.baqylau.limits.notices.application.Post;
import org.jspecify.annotations.Nullable;

/** By a request to the recipient's address; it has the message once it answers 2xx. No redirect is followed. */
public final class WebhookPost implements Post {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 2;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Signature signature;
    private final Message message;
    private final ObjectMapper json;
    private final Clock clock;

    public WebhookPost(String secret, Message message, ObjectMapper json, Clock clock) {
        this.signature = new Signature(secret);
        this.message = message;
        this.json = json;
        this.clock = clock;
    }

    /** What is sent. */
    record Body(
            String alertId,
            String limit,
            String band,
            Instant due,
            @Nullable String region,
            @Nullable String facilityId,
            String link) {}

    @Override
    public void send(Delivery delivery) throws NotDelivered {
        String body = body(delivery);
        var request = HttpRequest.newBuilder(URI.create(delivery.target()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", delivery.language().code())
                .header("Idempotency-Key", delivery.id().toString())
                .header("Baqylau-Signature", signature.of(clock.instant(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != OK) {
                throw new NotDelivered("status " + status);
            }
        } catch (IOException fault) {
            throw new NotDelivered("webhook: " + fault.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("stopped");
        }
    }

    private String body(Delivery delivery) {
        try {
            return json.writeValueAsString(new Body(
                    delivery.alertId(),
                    delivery.limit(),
                    delivery.band().wire(),
                    delivery.due(),
                    delivery.region(),
                    delivery.facilityId(),
                    message.link(delivery)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
