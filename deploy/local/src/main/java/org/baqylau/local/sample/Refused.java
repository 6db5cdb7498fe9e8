package org.baqylau.local.sample;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines that the door did not take: each is a fault of the sample or of the door, and none may pass unseen. */
final class Refused {

    private static final int MOST_SHOWN = 20;
    private static final int LONGEST = 500;

    private record Line(String account, byte[] sent, String answer) {}

    private final List<Line> shown = new ArrayList<>();
    private int count;

    synchronized void add(String account, byte[] sent, String answer) {
        count++;
        if (shown.size() < MOST_SHOWN) {
            shown.add(new Line(account, sent, answer));
        }
    }

    synchronized int count() {
        return count;
    }

    synchronized void print(PrintStream out) {
        if (count == 0) {
            return;
        }
        out.println(count + " lines of the sample were refused; the first of them:");
        for (var line : shown) {
            out.println("  " + line.account() + ": " + cut(line.answer()));
            out.println("    " + cut(new String(line.sent(), StandardCharsets.UTF_8)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
