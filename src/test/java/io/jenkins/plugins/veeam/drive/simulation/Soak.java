package io.jenkins.plugins.veeam.drive.simulation;

/**
 * Simulates undos on one core until it's stopped, or {@code -Dsoak.seconds} are over; prints the rate and the seed that comes
 * next. A broken promise ends it with exit code 1, its seed and its story. {@code -Dsimulation.seed} says where it begins.
 */
public final class Soak {

    private static final int RUNS_BETWEEN_LOOKS_AT_THE_CLOCK = 1_000;
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
            Simulation.Result result = simulation.run(firstSeed + runs++);
            if (!result.broken().isEmpty()) {
                System.out.println("Broken in run " + runs + ": " + result.broken());
                System.out.println(new Simulation().replay(result.seed()));
                System.out.println("Replay it with -Dsimulation.seed=" + result.seed() + " and the class Replay.");
                return false;
            }
            if (runs % RUNS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                long now = System.nanoTime();
                boolean over = now - start >= nanos;
                if (over || now - said >= BETWEEN_LINES) {
                    long rate = (runs - runsSaid) * 1_000_000_000L / (now - said);
                    System.out.printf(
                            "%,d undos, %,d a second, no promise broken; next seed %d%n", runs, rate, firstSeed + runs);
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
