package org.baqylau.local.sample;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shows how the load goes: one line that changes on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final Duration ON_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(20);
    private static final int WIDTH = 28;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long before;
    private final long started;
    private long acknowledged;
    private long shown;

    /**
     * Starts to count.
     *
     * @param before acknowledged by earlier runs
     * @param nanos a clock that only runs on
     */
    Progress(PrintStream out, boolean terminal, long before, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.before = before;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.shown = started;
    }

    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    synchronized void acknowledged(int lines) {
        acknowledged += lines;
        long now = nanos.getAsLong();
        if (now - shown >= (terminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            shown = now;
            show(now);
        }
    }

    synchronized void finished() {
        var took = Duration.ofNanos(nanos.getAsLong() - started);
        String text = String.format(
                Locale.ROOT, "Sample loaded: %,d events in %s", before + acknowledged, spoken(took.toSeconds()));
        line(terminal ? "\r" + padded(text) + System.lineSeparator() : text + System.lineSeparator());
    }

    private void show(long now) {
        double seconds = Math.max(0.001, (now - started) / 1e9);
        double rate = acknowledged / seconds;
        long done = before + acknowledged;
        // The number of events is known nearly; what is not finished does not say that it is.
        int percent = (int) Math.min(99, done * 100 / Sample.ABOUT);
        long left = rate < 1 ? 0 : (long) (Math.max(0, Sample.ABOUT - done) / rate);
        String text =
                String.format(Locale.ROOT, "%d %%  %,d events  %,.0f/s  %s left", percent, done, rate, spoken(left));
        if (terminal) {
            int filled = percent * WIDTH / 100;
            line("\r" + padded("Sample [" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + text));
        } else {
            line("Sample: " + text + System.lineSeparator());
        }
    }

    private void line(String text) {
        out.print(text);
        out.flush();
    }

    private static String padded(String text) {
        return String.format(Locale.ROOT, "%-96s", text);
    }

    private static String spoken(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
