package org.baqylau.local.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets lines through as life does: out of order within a window, a few of them twice, near each other or long after.
 * Memory is bounded by the window.
 */
final class Shuffled implements Lines {

    private static final int WINDOW = 512;
    private static final int TWICE_PER_MILLE = 5;
    private static final int MOST_KEPT = 64;

    private final Lines onward;
    private final Chance chance;
    private final List<byte[]> window = new ArrayList<>(WINDOW);
    private final List<byte[]> kept = new ArrayList<>(MOST_KEPT);

    Shuffled(Lines onward, Chance chance) {
        this.onward = onward;
        this.chance = chance;
    }

    @Override
    public void add(byte[] line) {
        push(line);
        if (chance.hit(TWICE_PER_MILLE)) {
            if (kept.size() < MOST_KEPT && chance.hit(100)) {
                kept.add(line);
            } else {
                push(line);
            }
        }
    }

    /** Lets the rest through. */
    void finish() {
        kept.forEach(this::push);
        while (!window.isEmpty()) {
            swapLast(chance.below(window.size()));
            onward.add(window.removeLast());
        }
    }

    private void push(byte[] line) {
        if (window.size() < WINDOW) {
            window.add(line);
        } else {
            onward.add(window.set(chance.below(WINDOW), line));
        }
    }

    private void swapLast(int index) {
        var last = window.getLast();
        window.set(window.size() - 1, window.get(index));
        window.set(index, last);
    }
}
