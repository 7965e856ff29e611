package io.jenkins.plugins.veeam.bench;

import java.util.List;

/**
 * One axis of a {@link Plot}.
 *
 * @param title what it shows
 * @param logarithmic or linear
 * @param from its least value
 * @param to its greatest
 * @param ticks the values that are labelled
 */
record Axis(String title, boolean logarithmic, double from, double to, List<Tick> ticks) {

    record Tick(double value, String label) {}

    static Tick tick(double value, String label) {
        return new Tick(value, label);
    }

    /** 0 at the beginning, 1 at the end. */
    double place(double value) {
        double inside = Math.max(from, Math.min(to, value));
        return logarithmic ? Math.log(inside / from) / Math.log(to / from) : (inside - from) / (to - from);
    }
}
