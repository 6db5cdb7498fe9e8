package org.baqylau.local.sample;

/**
 * Deals each index of a series to one of several parts: to every part exactly as many as it asked for, the rest to the
 * last, evenly spread over the series.
 */
final class Deck {

    private final int size;
    private final int[] parts;
    private final int step;
    private final int shift;

    Deck(Chance chance, int size, int... parts) {
        this.size = size;
        this.parts = parts.clone();
        int wanted = 0;
        for (int part : parts) {
            wanted += part;
        }
        if (wanted > size) {
            throw new IllegalArgumentException(wanted + " of " + size);
        }
        this.step = coprimeNearGoldenSection(size);
        this.shift = size == 0 ? 0 : chance.below(size);
    }

    /** The part of an index from 0; the number of parts asked for where it is of the rest. */
    int part(int index) {
        long position = ((long) index * step + shift) % size;
        int part = 0;
        for (int wanted : parts) {
            position -= wanted;
            if (position < 0) {
                return part;
            }
            part++;
        }
        return part;
    }

    /** Steps of the golden section visit every position once and neighbours far apart. */
    private static int coprimeNearGoldenSection(int size) {
        int step = Math.max(1, (int) (size * 618_034L / 1_000_000L));
        while (commonDivisor(step, size) > 1) {
            step++;
        }
        return step;
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }
}
