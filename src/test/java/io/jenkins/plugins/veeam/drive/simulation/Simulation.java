package io.jenkins.plugins.veeam.drive.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs whole worlds, each from its own seed. */
final class Simulation {

    static {
        // A world in which disks fail at every turn would fill the console.
        Logger.getLogger("io.jenkins.plugins.veeam.drive").setLevel(Level.OFF);
    }

    /** Kept, so that its level is. */
    private static final Logger QUIET = Logger.getLogger("io.jenkins.plugins.veeam.drive");

    private final Tally tally = new Tally();
    private final Manners manners;

    Simulation() {
        this(new Manners());
    }

    Simulation(Manners manners) {
        this.manners = manners;
        QUIET.setLevel(Level.OFF);
    }

    Tally tally() {
        return tally;
    }

    /** @return the promises that were broken; empty: none */
    List<String> run(long seed) {
        return run(Scripts.of(seed), tally, Trace.OFF);
    }

    List<String> run(Script script) {
        return run(script, tally, Trace.OFF);
    }

    private List<String> run(Script script, Tally count, Trace trace) {
        World world = new World(script, manners, count, trace);
        try {
            world.run();
        } catch (RuntimeException | Error bug) {
            StringWriter stack = new StringWriter();
            bug.printStackTrace(new PrintWriter(stack));
            return List.of("nothing throws: " + stack);
        }
        return world.promises().broken();
    }

    /** Tells what happens in the run of this seed. */
    String replay(long seed) {
        Script script = Scripts.of(seed);
        Trace.On trace = new Trace.On();
        List<String> broken = run(script, new Tally(), trace);
        return "seed " + seed + "\n" + script + trace + "broken promises: " + broken;
    }

    /** The shortest script that still breaks the promise that this seed breaks, and its story. */
    String shortest(long seed) {
        Script script = Scripts.of(seed);
        String promise = run(script, new Tally(), Trace.OFF).get(0);
        boolean shortened = true;
        while (shortened) {
            shortened = false;
            for (Script shorter : script.shorter()) {
                if (run(shorter, new Tally(), Trace.OFF).contains(promise)) {
                    script = shorter;
                    shortened = true;
                    break;
                }
            }
        }
        Trace.On trace = new Trace.On();
        run(script, new Tally(), trace);
        return "seed " + seed + " breaks: " + promise + "\nThe shortest script that shows it:\n" + script + trace;
    }
}
