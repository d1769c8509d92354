package id.siklus.bench;

import java.util.Collection;

/** Sums up what was measured more than once. */
final class Samples {

    private Samples() {}

    static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /** The smallest value that this part of all values does not exceed. */
    static double quantile(Collection<Double> values, double part) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
