package org.baqylau.intake.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.baqylau.intake.application.Examine;
import org.jspecify.annotations.Nullable;

/** The lines of a stream; of one that is too long no more is kept than an event may have. */
final class StreamedLines implements Lines {
    private static final int MOST_LINES = 500;
    private static final int MOST_BYTES = 512 * 1024;

    private final Upload upload;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
    private boolean overlong;
    private byte[] piece = {};
    private int at;
    private long number;
    private boolean ended;

    StreamedLines(Upload upload) {
        this.upload = upload;
    }

    @Override
    public @Nullable List<Line> next() throws IOException, InterruptedException {
        var chunk = new ArrayList<Line>();
        int bytes = 0;
        while (!ended && chunk.size() < MOST_LINES && bytes < MOST_BYTES) {
            if (at == piece.length && !(chunk.isEmpty() || upload.hasMore())) {
                return chunk;
            }
            if (at == piece.length) {
                refill();
            }
            if (ended ? line.size() > 0 || overlong : readToEndOfLine()) {
                bytes += line.size();
                chunk.add(line());
            }
        }
        return chunk.isEmpty() ? null : chunk;
    }

    private void refill() throws IOException, InterruptedException {
        byte[] next = upload.take();
        ended = next == null;
        piece = next == null ? new byte[0] : next;
        at = 0;
    }

    /** Whether the end of a line was there. */
    private boolean readToEndOfLine() {
        int end = at;
        while (end < piece.length && piece[end] != '\n') {
            end++;
        }
        int fits = Math.min(end - at, Examine.LARGEST + 1 - line.size());
        line.write(piece, at, fits);
        overlong |= line.size() > Examine.LARGEST;
        boolean complete = end < piece.length;
        at = complete ? end + 1 : end;
        return complete;
    }

    private Line line() {
        byte[] bytes = overlong ? null : line.toByteArray();
        line.reset();
        overlong = false;
        return new Line(++number, bytes == null ? null : trimmed(bytes));
    }

    /** Without the white space around it, such as the carriage return of a client on Windows. */
    private static byte[] trimmed(byte[] bytes) {
        int from = 0;
        int to = bytes.length;
        while (from < to && isSpace(bytes[from])) {
            from++;
        }
        while (to > from && isSpace(bytes[to - 1])) {
            to--;
        }
        return from == 0 && to == bytes.length ? bytes : java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
