package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.simulation.model.Chance;
import io.jenkins.plugins.veeam.drive.simulation.model.ModelServer;

/** One Jenkins, one disk and one Enterprise Manager, with everything that happens to them until all builds have ended. */
final class World {

    private static final long HOUR = 3_600_000;
    private static final int MOST_EVENTS = 60_000;

    private final Script script;
    private final Manners manners;
    private final Tally tally;
    private final Trace trace;
    private final Chance chance;
    private final Scheduler scheduler;
    private final ModelServer server;
    private final Disk disk;
    private final Promises promises;
    private final Chaos chaos;
    private final Network network;
    private final Jenkins jenkins;
    private long wallAhead = 1_790_000_000_000L;

    World(Script script, Manners manners, Tally tally, Trace trace) {
        this.script = script;
        this.manners = manners;
        this.tally = tally;
        this.trace = trace;
        chance = new Chance(script.seed());
        scheduler = new Scheduler(chance);
        server = new ModelServer(script.plans(), scheduler::now, new Chance(script.seed() + 1));
        disk = new Disk(chance);
        promises = new Promises(this);
        network = new Network(this);
        jenkins = new Jenkins(this);
        chaos = new Chaos(this);
    }

    Script script() {
        return script;
    }

    Manners manners() {
        return manners;
    }

    Tally tally() {
        return tally;
    }

    Trace trace() {
        return trace;
    }

    Chance chance() {
        return chance;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    ModelServer server() {
        return server;
    }

    Disk disk() {
        return disk;
    }

    Promises promises() {
        return promises;
    }

    Chaos chaos() {
        return chaos;
    }

    Network network() {
        return network;
    }

    Jenkins jenkins() {
        return jenkins;
    }

    /** What the clock on the wall shows. */
    long wall() {
        return wallAhead + scheduler.now();
    }

    void setWall(long millisForward) {
        wallAhead += millisForward;
    }

    /** For whoever listens; made text only then. */
    void say(Object who, Object... what) {
        if (trace != Trace.OFF) {
            StringBuilder words = new StringBuilder().append(who).append(": ");
            for (Object word : what) {
                words.append(word);
            }
            trace.event(scheduler.now(), words.toString());
        }
    }

    /** From the beginning to the end. */
    void run() {
        jenkins.begin();
        scheduler.in(script.calmAt(), null, chaos::calm);
        long end = scheduler.now() + script.calmAt();
        boolean goesOn = true;
        while (goesOn && promises.areKept() && scheduler.count() < MOST_EVENTS) {
            goesOn = scheduler.step(end);
            promises.afterEvent();
        }
        // The faults have stopped: whatever is left must come to its end.
        end += script.longestTimeout() + HOUR;
        goesOn = true;
        while (goesOn && promises.areKept() && scheduler.count() < MOST_EVENTS) {
            goesOn = !(chaos.isCalm() && jenkins.isIdle()) && scheduler.step(end);
            promises.afterEvent();
        }
        promises.atTheEnd();
    }
}
