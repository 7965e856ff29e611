package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.Outcome;
import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.FalseClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs whole undos, each from its own seed. */
final class Simulation {

    /**
     * @param seed replays it
     * @param broken the promises that were broken
     * @param outcome null if there was none
     */
    record Result(long seed, List<String> broken, Outcome outcome) {}

    private final Coverage coverage = new Coverage();
    private final long[] outcomes = new long[Outcome.values().length];
    private final Manners manners;

    Simulation() {
        this(new Manners());
    }

    Simulation(Manners manners) {
        this.manners = manners;
    }

    Coverage coverage() {
        return coverage;
    }

    long count(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    Result run(long seed) {
        return run(seed, Trace.OFF);
    }

    /** Tells what happened in the run of this seed. */
    String replay(long seed) {
        Trace.On trace = new Trace.On();
        Result result = run(seed, trace);
        return "seed " + seed + "\n" + trace + "outcome " + result.outcome() + ", broken promises: " + result.broken();
    }

    private Result run(long seed, Trace trace) {
        Chance chance = new Chance(seed);
        Scenario scenario = new Scenarios(chance).next();
        Stage stage = new Stage(scenario, new FalseClock(), chance, coverage, trace);
        trace.event(stage.clock().now(), scenario);
        Driver driver = new Driver(stage, manners);
        History history;
        try {
            history = driver.drive();
        } catch (RuntimeException bug) {
            StringWriter stack = new StringWriter();
            bug.printStackTrace(new PrintWriter(stack));
            return new Result(seed, List.of("no decision throws: " + stack), null);
        }
        Outcome outcome = history.end.outcome();
        if (outcome != null) {
            outcomes[outcome.ordinal()]++;
        }
        return new Result(seed, Promises.broken(scenario, driver.truth(), history), outcome);
    }
}
