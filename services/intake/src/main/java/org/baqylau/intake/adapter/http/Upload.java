package org.baqylau.intake.adapter.http;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The body of a request of any length, piece by piece: no more of it is read ahead than fits into a little memory. */
final class Upload {
    private static final int FULL = 1024 * 1024;
    private static final int LOW = FULL / 2;

    private final HttpServerRequest request;
    private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
    private int bytes;
    private boolean paused;
    private boolean ended;
    private boolean broken;

    private Upload(HttpServerRequest request) {
        this.request = request;
    }

    static Upload of(HttpServerRequest request) {
        var upload = new Upload(request);
        if (request.isEnded()) {
            upload.end(false);
            return upload;
        }
        request.exceptionHandler(failure -> upload.end(true));
        request.handler(piece -> upload.add(piece.getBytes()));
        request.endHandler(end -> upload.end(false));
        if (Incoming.isGone(request)) {
            upload.end(true);
        }
        Incoming.welcome(request);
        request.resume();
        return upload;
    }

    private synchronized void add(byte[] piece) {
        pieces.add(piece);
        bytes += piece.length;
        if (bytes > FULL && !paused) {
            paused = true;
            request.pause();
        }
        notifyAll();
    }

    private synchronized void end(boolean early) {
        ended = true;
        broken |= early;
        notifyAll();
    }

    /** Whether {@link #take} answers at once. */
    synchronized boolean hasMore() {
        return !pieces.isEmpty() || ended;
    }

    /**
     * Waits for the next piece; null at the end.
     *
     * @throws IOException where the client went away before the end
     */
    synchronized byte @Nullable [] take() throws IOException, InterruptedException {
        while (pieces.isEmpty() && !ended) {
            wait();
        }
        if (pieces.isEmpty()) {
            if (broken) {
                throw new IOException("the client went away");
            }
            return null;
        }
        byte[] piece = pieces.remove();
        bytes -= piece.length;
        if (paused && bytes < LOW) {
            paused = false;
            request.resume();
        }
        return piece;
    }
}
