package io.jenkins.plugins.veeam.bench;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * A loop as people write it: it looks, waits, looks again. All times in milliseconds.
 *
 * @param first from the undo request to the first look
 * @param gap after which look it waits for how long; the first is 0
 * @param look what a look takes beyond that
 * @param tail from the look that saw the end to the end of the step
 */
record LoopPace(double first, IntToDoubleFunction gap, double look, double tail) implements Pace {

    /** Log on, undo, log off. */
    private static final int OTHER_REQUESTS = 3;

    /** {@code sleep 5} */
    static double everyFiveSeconds(int look) {
        return 5_000;
    }

    /** What {@code waitUntil} does. */
    static double growing(int look) {
        return Math.min(15_000, 250 * Math.pow(1.2, look));
    }

    @Override
    public Course follow(double runMillis, Random chance) {
        double now = first;
        int looks = 1;
        while (now < runMillis) {
            now += gap.applyAsDouble(looks - 1) + look;
            looks++;
        }
        return new Course(now + tail - runMillis, looks + OTHER_REQUESTS, 0, looks);
    }
}
