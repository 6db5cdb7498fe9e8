package org.baqylau.limits.adapter.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.baqylau.limits.application.ReplayLaw;

/** A replay as lines of JSON: how far it is, at least every second while it goes on, and last the result. */
final class ReplayLines implements ReplayLaw.Progress {

    private static final long EVERY_NANOS = 400_000_000L;

    private final OutputStream out;
    private final ObjectMapper json;
    private long next = System.nanoTime();

    ReplayLines(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json.copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** How far it is. */
    record Done(long done, long total) {}

    /** @throws UncheckedIOException where nobody listens any more */
    @Override
    public void at(long done, long total) {
        long now = System.nanoTime();
        if (now - next >= 0 || done == total) {
            next = now + EVERY_NANOS;
            line("progress", new Done(done, total));
        }
    }

    void line(String name, Object value) {
        try {
            json.writeValue(out, Map.of(name, value));
            out.write('\n');
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
