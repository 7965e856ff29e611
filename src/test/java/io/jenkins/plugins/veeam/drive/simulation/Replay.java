package io.jenkins.plugins.veeam.drive.simulation;

/** Tells the story of the run with {@code -Dsimulation.seed}. */
public final class Replay {

    private Replay() {}

    public static void main(String[] args) {
        System.out.println(new Simulation().replay(Long.getLong("simulation.seed")));
    }
}
