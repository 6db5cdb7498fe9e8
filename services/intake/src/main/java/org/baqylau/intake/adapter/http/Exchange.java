package org.baqylau.intake.adapter.http;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.baqylau.intake.adapter.http.LinesTaken.Pending;
import org.baqylau.intake.application.Capacities;
import org.baqylau.intake.application.Capacity;
import org.baqylau.intake.application.Examine;
import org.baqylau.intake.application.Sender;
import org.baqylau.intake.application.TakeIn;
import org.jboss.logging.Logger;

/**
 * Takes lines in and answers each, in order. One thread reads and takes in, a second makes result lines as outcomes
 * become known, the caller's writes them to the client: a client that does not read holds up the third alone.
 */
@Singleton
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final int MOST_PENDING = 10_000;
    private static final int MOST_AT_ONCE = 32 * 1024;
    private static final int RESULTS_IN_MEMORY = 1024 * 1024;

    private final Examine examine;
    private final TakeIn takeIn;
    private final Capacity capacity;
    private final Path results;

    Exchange(Examine examine, TakeIn takeIn, Capacities capacities, ResultsConfig config) {
        this.examine = examine;
        this.takeIn = takeIn;
        this.capacity = capacities.streams();
        this.results = config.folder();
    }

    /** Returns when the last result line is written; where client or server broke off before, with an exception. */
    void run(Lines lines, Sender sender, ResultLines format, OutputStream out) throws IOException {
        var pending = new LinkedBlockingQueue<Pending>(MOST_PENDING);
        try (var spool = new ResultSpool(RESULTS_IN_MEMORY, results)) {
            var taken = new LinesTaken(examine, takeIn, capacity, sender, pending);
            var taking = start("stream-in", spool, () -> {
                taken.all(lines);
                pending.put(Pending.end());
            });
            var answering = start("stream-out", spool, () -> answer(pending, format, spool));
            try {
                for (byte[] piece = spool.take(); piece != null; piece = spool.take()) {
                    out.write(piece);
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped", e);
            } finally {
                taking.interrupt();
                answering.interrupt();
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Whatever ends the work before its end breaks the answer off, so that nobody takes it for whole. */
    private static Thread start(String name, ResultSpool spool, Work work) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (IOException broken) {
                LOG.debug("a stream broke off", broken);
                spool.fail(broken);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error fault) {
                LOG.error("a stream broke off", fault);
                spool.fail(new IOException("a fault on our side"));
            }
        });
    }

    private static void answer(BlockingQueue<Pending> pending, ResultLines format, ResultSpool spool)
            throws IOException, InterruptedException {
        var lines = new ByteArrayOutputStream(MOST_AT_ONCE * 2);
        for (var next = pending.take(); !next.isEnd(); next = pending.take()) {
            format.write(next.number(), next.id(), next.outcome().join(), lines);
            var following = pending.peek();
            if (lines.size() > MOST_AT_ONCE
                    || following == null
                    || !following.outcome().isDone()) {
                spool.add(lines.toByteArray());
                lines.reset();
            }
        }
        spool.end();
    }
}
