package io.jenkins.plugins.veeam.drive.simulation;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Many runs, on all cores; each world is one thread's alone. */
final class Runs {

    private static final int AT_A_TIME = 500;

    private final int runs;
    private final long firstSeed;
    private final Tally tally = new Tally();
    private final AtomicLong broken = new AtomicLong(Long.MAX_VALUE);

    Runs(int runs, long firstSeed) {
        this.runs = runs;
        this.firstSeed = firstSeed;
    }

    void run() {
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(core -> {
                    Simulation simulation = new Simulation();
                    for (int from = next.getAndAdd(AT_A_TIME); from < runs; from = next.getAndAdd(AT_A_TIME)) {
                        run(simulation, from, Math.min(runs, from + AT_A_TIME));
                    }
                    tally.add(simulation.tally());
                });
    }

    private void run(Simulation simulation, int from, int until) {
        for (int i = from; i < until && broken.get() == Long.MAX_VALUE; i++) {
            if (!simulation.run(firstSeed + i).isEmpty()) {
                broken.accumulateAndGet(firstSeed + i, Math::min);
            }
        }
    }

    Tally tally() {
        return tally;
    }

    /** The seed of a run that broke a promise. */
    OptionalLong firstBroken() {
        return broken.get() == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(broken.get());
    }
}
