package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.operation.OnAbort;
import io.jenkins.plugins.veeam.operation.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A build in the simulated Jenkins: its name, its directory, and its steps one after the other. */
final class SimBuild {

    private final World world;
    private final JobScript script;
    private final int index;
    /** What is in its directory, by the step; what a restart finds. */
    private final Map<String, Progress> journals = new LinkedHashMap<>(2);

    private final List<SimStep> steps = new ArrayList<>(2);
    private final SimLog log = new SimLog();
    private String job;
    private boolean begun;
    private boolean building;
    private boolean deleted;
    private boolean aborted;
    private long endedAt;
    /** Jenkins was killed between its move and the note of it. */
    private boolean lostByName;
    /** Ends when the claims know its new name. */
    private CompletableFuture<Void> following = CompletableFuture.completedFuture(null);

    SimBuild(World world, JobScript script, int index) {
        this.world = world;
        this.script = script;
        this.index = index;
        job = "dr/job-" + index;
    }

    JobScript script() {
        return script;
    }

    int index() {
        return index;
    }

    SimLog log() {
        return log;
    }

    List<SimStep> steps() {
        return steps;
    }

    /** As Jenkins names it. */
    String name() {
        return job + "#1";
    }

    /** Null once the directory is gone. */
    Map<String, Progress> journals() {
        return deleted ? null : journals;
    }

    boolean isFindable() {
        return script.findable() && begun;
    }

    boolean isBuilding() {
        return building;
    }

    boolean isOver() {
        return begun && !building;
    }

    boolean isLostByName() {
        return lostByName;
    }

    /** When it was over. */
    long endedAt() {
        return endedAt;
    }

    /** Begins, or waits until Jenkins is up. */
    void schedule() {
        if (!world.jenkins().isUp()) {
            world.scheduler().in(200 + world.chance().upTo(1_000), null, this::schedule);
            return;
        }
        begun = true;
        building = true;
        next();
    }

    private void next() {
        SimStep step = new SimStep(world, this, script.steps().get(steps.size()), steps.size() + 1);
        steps.add(step);
        step.begin();
    }

    SimStep current() {
        return steps.get(steps.size() - 1);
    }

    /** Whether it has begun this step and not come to its end. */
    boolean isAt(SimStep step) {
        return building && current() == step;
    }

    /** A step has told its end, and Pipeline knows it for good. */
    void goOn(Progress ended) {
        boolean isLast = steps.size() == script.steps().size();
        boolean goesOn = ended.outcome().isSuccess() ? !aborted || script.always() : script.always() || !aborted;
        boolean retries = !script.always() && ended.outcome().isSuccess();
        if (isLast || !goesOn || retries) {
            end("ends");
        } else {
            next();
        }
    }

    void abort(OnAbort how, String by) {
        if (building && world.jenkins().jvm().isAlive()) {
            world.say(this, by, " aborts it, ", how);
            aborted = true;
            current().abort(how);
        }
    }

    /** Pipeline ends it without a word to its step. */
    void kill() {
        end("is killed");
    }

    private void end(String how) {
        if (building) {
            world.say(this, how);
            building = false;
            endedAt = world.scheduler().now();
        }
    }

    void move() {
        if (begun && world.jenkins().jvm().isAlive()) {
            String old = job;
            job = "moved-" + world.scheduler().count() + "/job-" + index;
            world.say(old, "is moved to ", job);
            following = world.manners().moved(world.jenkins().claims(), old, job);
        }
    }

    /** Jenkins ends its builds first. */
    void delete() {
        if (world.jenkins().isUp()) {
            abort(OnAbort.LEAVE, "deletion");
            world.scheduler().in(world.chance().upTo(10_000), null, () -> {
                end("is deleted");
                deleted = true;
            });
        }
    }

    /** Something makes it slower than it should be. */
    void hinder() {
        steps.forEach(step -> step.seen().hindered = true);
    }

    void jenkinsEnded() {
        if (!following.isDone()) { // moved a moment before, and nobody knows it
            world.promises().claimLost();
            lostByName = true;
        }
        steps.forEach(SimStep::jenkinsEnded);
    }

    /** Whether it doesn't come back with Jenkins. */
    boolean dies() {
        return building && (script.freestyle() || !script.findable());
    }

    void lost() {
        end("died with its Jenkins");
    }

    void resume() {
        if (building) {
            current().resume();
        }
    }

    @Override
    public String toString() {
        return "build " + index;
    }
}
