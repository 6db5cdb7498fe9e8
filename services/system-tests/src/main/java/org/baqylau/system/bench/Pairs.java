package org.baqylau.system.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Two measurements in turn, A B A B ..., so that a drift of the machine meets both; the ratio is taken pair by pair. */
record Pairs(List<double[]> pairs) {

    static Pairs of(int count, DoubleSupplier a, DoubleSupplier b) {
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(new double[] {a.getAsDouble(), b.getAsDouble()});
        }
        return new Pairs(pairs);
    }

    double a() {
        return median(pairs.stream().mapToDouble(pair -> pair[0]).toArray());
    }

    double b() {
        return median(pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    double ratio() {
        return median(pairs.stream().mapToDouble(pair -> pair[0] / pair[1]).toArray());
    }

    /** Every pair, the medians and the ratio of this row. */
    void print(String row, String unit, double gate) {
        System.out.println(row);
        for (var pair : pairs) {
            System.out.printf(Locale.ROOT, "    %,.1f / %,.1f %s = %.3f%n", pair[0], pair[1], unit, pair[0] / pair[1]);
        }
        System.out.printf(
                Locale.ROOT, "    median %,.1f / %,.1f %s, ratio %.2f (gate %.2f)%n", a(), b(), unit, ratio(), gate);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
