package io.jenkins.plugins.veeam.bench;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Many undos in simulated time, of one run time or of many. Chance has a seed, so that two runs draw the same. */
final class Spread {

    static final double SECOND = 1_000;
    static final double TEN_MINUTES = 600_000;
    static final double HOUR = 3_600_000;

    private static final int RUN_TIMES = 400;
    private static final int EACH = 25;

    private Spread() {}

    /** Evenly on a log scale, in milliseconds. */
    static DoubleStream logarithmic(double from, double to, int count) {
        return IntStream.range(0, count).mapToDouble(i -> from * Math.pow(to / from, i / (count - 1.0)));
    }

    /** Lag by run time, up to one hour. */
    static double relativeLag(Pace pace, double from) {
        return logarithmic(from, HOUR, RUN_TIMES)
                .map(run -> mean(pace, run, Pace.Course::lagMillis) / run)
                .average()
                .orElseThrow();
    }

    /** Over run times from one second to one hour. */
    static double requests(Pace pace) {
        return logarithmic(SECOND, HOUR, RUN_TIMES)
                .map(run -> mean(pace, run, Pace.Course::requests))
                .average()
                .orElseThrow();
    }

    static double mean(Pace pace, double runMillis, ToDoubleFunction<Pace.Course> what) {
        return courses(pace, runMillis, 0).mapToDouble(what).average().orElseThrow();
    }

    /** @param width run times are spread evenly by half of it to either side, lest they keep step with a loop */
    static double medianLag(Pace pace, double runMillis, double width) {
        double[] lags = courses(pace, runMillis, width)
                .mapToDouble(Pace.Course::lagMillis)
                .sorted()
                .toArray();
        return lags[lags.length / 2];
    }

    private static java.util.stream.Stream<Pace.Course> courses(Pace pace, double runMillis, double width) {
        Random chance = new Random(1);
        int count = width == 0 ? EACH : EACH * 40;
        return IntStream.range(0, count)
                .mapToObj(i -> pace.follow(runMillis + width * ((i + 0.5) / count - 0.5), chance));
    }
}
