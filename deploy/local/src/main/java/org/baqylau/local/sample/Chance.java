package org.baqylau.local.sample;

import java.util.List;

/**
 * Chance that repeats itself: the same seed, series and index give the same numbers on every machine and with every
 * Java (SplitMix64, whole numbers alone).
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int PER_MILLE = 1_000;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    static Chance of(long seed, String series, long index) {
        return new Chance(mix(hash(seed, series) + index * GOLDEN));
    }

    static long hash(long seed, String text) {
        long hash = mix(seed + GOLDEN);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True as often in a thousand. */
    boolean hit(int perMille) {
        return below(PER_MILLE) < perMille;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }
}
