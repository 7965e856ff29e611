package io.jenkins.plugins.veeam.drive.simulation;

import io.jenkins.plugins.veeam.drive.Holder;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A step's journal and log in the simulated Jenkins. */
final class SimPaperwork implements Paperwork {

    private final SimStep step;
    private final World world;
    private final Jvm jvm;
    /** Which piece of work on the disk was last seen here. */
    private Object lastErrand;

    SimPaperwork(SimStep step) {
        this.step = step;
        world = step.world();
        jvm = step.jvm();
    }

    @Override
    public Holder holder() {
        return new Holder(step.build().name(), step.name());
    }

    @Override
    public void noteInHistory() {
        world.promises().waitsFor(step, jvm, Jvm.Thread.DISK);
    }

    @Override
    public List<Progress> earlierInThisBuild() throws IOException {
        world.promises().waitsFor(step, jvm, Jvm.Thread.DISK);
        if (step.build().journals() == null) {
            throw new IOException("No such directory");
        }
        return new ArrayList<>(step.build().journals().values());
    }

    @Override
    public void write(Progress progress) throws IOException {
        world.promises().waitsFor(step, jvm, Jvm.Thread.DISK);
        world.promises().oneAtATime(step, lastErrand, jvm.errand());
        lastErrand = jvm.errand();
        world.promises().written(step, progress);
        Disk.Fate fate = world.chaos().atWrite(step, progress);
        boolean gone = step.build().journals() == null;
        try {
            if (gone) {
                world.tally().reached(Reached.JOURNAL_GONE);
                throw new IOException("No such directory");
            }
            world.disk().write(fate, () -> step.build().journals().put(step.name(), progress));
            world.say(step, "writes ", progress.phase(), progress.isStopping() ? ", stopping" : "");
        } catch (IOException e) {
            world.say(step, "can't write ", progress.phase());
            world.tally().reached(Reached.JOURNAL_NOT_WRITTEN);
            step.seen().diskFailed = true;
            step.seen().abortMayBeLost = true;
            throw e;
        }
    }

    @Override
    public void print(List<Line> lines) {
        if (step.build().log().hangs()) {
            world.promises().waitsFor(step, jvm, Jvm.Thread.LOG);
            world.tally().reached(Reached.LOG_HUNG);
            step.seen().hindered = true;
            throw new Hung(step.build().log());
        }
        for (Line line : lines) {
            world.promises().told(step, line);
        }
    }
}
