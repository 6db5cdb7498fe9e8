package org.baqylau.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The door for events, as any client uses it: a stream of lines in, a line of result for each out. */
final class IntakeDoor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration UNTIL_ANSWER = Duration.ofMinutes(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_UNAUTHORIZED = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI events;
    private final AccessTokens tokens;
    private final Duration firstPause;
    private final Refused refused;

    /**
     * The door of an origin.
     *
     * @param firstPause before lines are sent again; the next ones are longer
     */
    IntakeDoor(URI origin, Duration firstPause, Refused refused) {
        this.events = origin.resolve("/api/events");
        this.tokens = new AccessTokens(client, origin);
        this.firstPause = firstPause;
        this.refused = refused;
    }

    /**
     * Sends lines until each is acknowledged, or refused for good: again those that were not, with pauses that grow.
     *
     * @throws DoorClosed if the door refuses the account or the request as a whole
     */
    void send(String account, List<byte[]> lines) throws InterruptedException {
        var open = lines;
        var pause = firstPause;
        int unauthorized = 0;
        while (!open.isEmpty()) {
            var left = open;
            try {
                var response = client.send(request(account, open), BodyHandlers.ofLines());
                if (response.statusCode() == 200) {
                    unauthorized = 0;
                    left = notAcknowledged(account, open, response);
                } else {
                    unauthorized = response.statusCode() == 401 ? unauthorized + 1 : 0;
                    checkWorthAnotherTry(account, response, unauthorized);
                }
            } catch (IOException e) {
                // Nothing was promised: the same lines again; what got through counts once.
            }
            pause = left.size() < open.size() ? firstPause : longer(pause);
            open = left;
            if (!open.isEmpty()) {
                Thread.sleep(pause);
            }
        }
    }

    private HttpRequest request(String account, List<byte[]> lines) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream(lines.size() * 512);
        for (byte[] line : lines) {
            body.writeBytes(line);
            body.write('\n');
        }
        return HttpRequest.newBuilder(events)
                .timeout(UNTIL_ANSWER)
                .header("Authorization", "Bearer " + tokens.of(account))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private List<byte[]> notAcknowledged(String account, List<byte[]> sent, HttpResponse<Stream<String>> response) {
        boolean[] settled = new boolean[sent.size()];
        try (var results = response.body()) {
            results.filter(result -> !result.isBlank()).forEach(result -> settle(account, sent, result, settled));
        } catch (UncheckedIOException e) {
            // The connection broke: lines without a result were not acknowledged.
        }
        var left = new ArrayList<byte[]>();
        for (int i = 0; i < settled.length; i++) {
            if (!settled[i]) {
                left.add(sent.get(i));
            }
        }
        return left;
    }

    private void settle(String account, List<byte[]> sent, String result, boolean[] settled) {
        try {
            var json = JSON.readTree(result);
            int index = json.path("line").asInt() - 1;
            if (index < 0 || index >= settled.length) {
                return;
            }
            String status = json.path("status").asText();
            switch (status) {
                case "accepted", "duplicate" -> settled[index] = true;
                case "conflict", "rejected" -> {
                    settled[index] = true;
                    refused.add(account, sent.get(index), result);
                }
                default -> {
                    // Unavailable, or half a line of a broken answer: once more.
                }
            }
        } catch (JsonProcessingException e) {
            // Half a line of a broken answer.
        }
    }

    private void checkWorthAnotherTry(String account, HttpResponse<Stream<String>> response, int unauthorized) {
        int status = response.statusCode();
        tokens.forget(account);
        String answer;
        try (var lines = response.body()) {
            answer = String.join(" ", lines.limit(20).toList());
        } catch (UncheckedIOException e) {
            answer = "";
        }
        boolean passing = status >= 500 || status == 429 || (status == 401 && unauthorized <= MOST_UNAUTHORIZED);
        if (!passing) {
            throw new DoorClosed("POST /api/events answers " + status + " to " + account + ": " + answer);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** The door refuses, and would refuse again. */
    static final class DoorClosed extends RuntimeException {
        private DoorClosed(String message) {
            super(message);
        }
    }
}
