package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.client.http.WireFuzz;
import java.util.List;

/**
 * Simulates on one core until it's stopped, or {@code -Dsoak.seconds} are over, and reads a made-up document after each world;
 * prints the rate and the seed that comes next. A broken promise ends it with exit code 1, its seed and the shortest script, a
 * document that is neither read nor refused with its seed. {@code -Dsimulation.seed} says where it begins.
 */
public final class Soak {

    private static final int RUNS_BETWEEN_LOOKS_AT_THE_CLOCK = 500;
    private static final long BETWEEN_LINES = 10_000_000_000L;

    private Soak() {}

    public static void main(String[] args) {
        long seed = Long.getLong("simulation.seed", System.nanoTime());
        long seconds = Long.getLong("soak.seconds", Long.MAX_VALUE / 1_000_000_000L);
        System.out.println("First seed " + seed);
        if (!soak(new Simulation(), seed, seconds * 1_000_000_000L)) {
            System.exit(1);
        }
    }

    private static boolean soak(Simulation simulation, long firstSeed, long nanos) {
        long start = System.nanoTime();
        long said = start;
        long runs = 0;
        long runsSaid = 0;
        while (true) {
            long seed = firstSeed + runs++;
            WireFuzz.isRead(seed);
            List<String> broken = simulation.run(seed);
            if (!broken.isEmpty()) {
                System.out.println("Broken in run " + runs + ": " + broken);
                System.out.println(new Simulation().shortest(seed));
                System.out.println("Replay it whole with -Dsimulation.seed=" + seed + " and the class Replay.");
                return false;
            }
            if (runs % RUNS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                long now = System.nanoTime();
                boolean over = now - start >= nanos;
                if (over || now - said >= BETWEEN_LINES) {
                    double rate = (runs - runsSaid) * 1e9 / (now - said);
                    System.out.printf(
                            "%,d runs and documents, %,.0f a second, next seed %d%n", runs, rate, firstSeed + runs);
                    said = now;
                    runsSaid = runs;
                }
                if (over) {
                    return true;
                }
            }
        }
    }
}
