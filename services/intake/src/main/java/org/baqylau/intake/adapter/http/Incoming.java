package org.baqylau.intake.adapter.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.baqylau.kit.problem.KitProblem;
import org.baqylau.kit.problem.Problem;
import org.baqylau.kit.problem.ProblemException;

/** The body of a request: refused by what its head says before any of it is read. */
final class Incoming {
    private static final String UTF8 = "utf-8";
    private static final String CONTINUE = "100-continue";

    private static final int PATIENCE_SECONDS = 60;

    private Incoming() {}

    /** Refuses another media type than this one, and another encoding than UTF-8. */
    static void requireType(HttpServerRequest request, String wanted) {
        var header = request.getHeader(HttpHeaders.CONTENT_TYPE);
        var parts = (header == null ? "" : header).split(";", -1);
        boolean good = parts[0].strip().equalsIgnoreCase(wanted);
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
            good &= !parameter.startsWith("charset=") || parameter.equals("charset=" + UTF8);
        }
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (!good || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
            throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE).exception();
        }
    }

    /** How many bytes the head announces; the most there may be where it does not say. */
    static long announced(HttpServerRequest request, int most, Problem tooLarge) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return most;
        }
        long announced = Long.parseLong(length);
        if (announced > most) {
            throw tooLarge.exception();
        }
        return announced;
    }

    /** Whether the client went away before anyone listened to the request, so that nothing more is heard of it. */
    static boolean isGone(HttpServerRequest request) {
        return request.response().closed();
    }

    /** Tells a client that waits with its body until it is wanted. */
    static void welcome(HttpServerRequest request) {
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    /**
     * The whole body, once it is there; fails with {@code tooLarge} as soon as it has more than the most. Who takes a
     * minute for it is given up, so that nobody keeps the room of others for longer.
     */
    static CompletableFuture<byte[]> whole(HttpServerRequest request, int most, Problem tooLarge) {
        return read(request, most, tooLarge)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException
                                ? Problem.of(KitProblem.BAD_REQUEST).exception()
                                : failure));
    }

    /** Waits for {@link #whole}; not for the thread that brings it. */
    static byte[] awaitWhole(HttpServerRequest request, int most, Problem tooLarge) {
        try {
            return whole(request, most, tooLarge).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException refused ? refused : e;
        }
    }

    private static CompletableFuture<byte[]> read(HttpServerRequest request, int most, Problem tooLarge) {
        var whole = new CompletableFuture<byte[]>();
        if (request.isEnded()) {
            whole.complete(new byte[0]);
            return whole;
        }
        var body = Buffer.buffer();
        request.exceptionHandler(broken ->
                whole.completeExceptionally(Problem.of(KitProblem.BAD_REQUEST).exception()));
        request.handler(piece -> {
            if (body.length() + piece.length() <= most) {
                body.appendBuffer(piece);
            } else {
                whole.completeExceptionally(tooLarge.exception());
            }
        });
        request.endHandler(end -> whole.complete(body.getBytes()));
        if (isGone(request)) {
            whole.completeExceptionally(Problem.of(KitProblem.BAD_REQUEST).exception());
        }
        welcome(request);
        request.resume();
        return whole;
    }
}
