package org.turnstone.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Times of one thing done again and again, in milliseconds.
 *
 * @param times in ascending order
 */
record Figures(List<Double> times) {

    static Figures of(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Figures(Arrays.stream(sorted).boxed().toList());
    }

    double median() {
        return quantile(0.5);
    }

    double p95() {
        return quantile(0.95);
    }

    private double quantile(double share) {
        return times.isEmpty()
                ? Double.NaN
                : times.get((int) Math.min(times.size() - 1L, Math.round(share * times.size())));
    }
}
