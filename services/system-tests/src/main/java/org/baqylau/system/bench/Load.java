package org.baqylau.system.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.baqylau.system.Client;

/** Sends load to one door and measures. */
final class Load {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final Client account;

    Load(URI origin, Client account) {
        this.origin = origin;
        this.account = account;
    }

    /**
     * Posts single events over this many connections.
     *
     * @return answers in a second
     */
    double closedLoop(String door, List<String> events, int connections) {
        var free = new Semaphore(connections);
        var failed = new AtomicInteger();
        String token = account.token();
        long began = System.nanoTime();
        for (String event : events) {
            free.acquireUninterruptibly();
            var sent = http.sendAsync(
                            post(door, "application/cloudevents+json", event, token), BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> {
                        free.release();
                        if (failure != null || answer.statusCode() >= 300) {
                            failed.incrementAndGet();
                        }
                    });
            if (sent.isCancelled()) {
                failed.incrementAndGet();
            }
        }
        free.acquireUninterruptibly(connections);
        require(failed.get() == 0, failed + " of " + events.size() + " posts at " + door + " failed");
        return events.size() / seconds(began);
    }

    /**
     * Posts at a fixed rate, whether answers come or not.
     *
     * @return the 99th percentile of latency in milliseconds
     */
    double openLoop(String door, List<String> events, double rate) {
        var latencies = new ConcurrentLinkedQueue<Long>();
        var open = new AtomicLong(events.size());
        String token = account.token();
        long began = System.nanoTime();
        for (int i = 0; i < events.size(); i++) {
            long due = began + (long) (i * 1e9 / rate);
            // Not by spinning: a core that waits is one that the services lack.
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var sent = http.sendAsync(
                            post(door, "application/cloudevents+json", events.get(i), token), BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> {
                        latencies.add(System.nanoTime() - due);
                        open.decrementAndGet();
                    });
            if (sent.isCancelled()) {
                open.decrementAndGet();
            }
        }
        while (open.get() > 0) {
            pause();
        }
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) (sorted.length * 0.99)] / 1e6;
    }

    /**
     * One NDJSON stream; every line must be accepted or known already.
     *
     * @return lines in a second
     */
    double stream(List<String> events) {
        long began = System.nanoTime();
        var answers = account.stream(events);
        double rate = events.size() / seconds(began);
        long good = answers.stream()
                .map(answer -> answer.path("status").asText())
                .filter(Arrays.asList("accepted", "duplicate")::contains)
                .count();
        require(good == events.size(), good + " of " + events.size() + " lines acknowledged");
        return rate;
    }

    private HttpRequest post(String door, String type, String body, String token) {
        return HttpRequest.newBuilder(origin.resolve(door))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException | RuntimeException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void require(boolean holds, String finding) {
        if (!holds) {
            throw new IllegalStateException("not correct, so no speed is told: " + finding);
        }
    }
}
