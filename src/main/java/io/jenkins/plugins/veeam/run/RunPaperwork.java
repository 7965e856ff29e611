package io.jenkins.plugins.veeam.run;

import hudson.model.Run;
import io.jenkins.plugins.veeam.drive.Paperwork;
import io.jenkins.plugins.veeam.operation.Line;
import io.jenkins.plugins.veeam.operation.Order;
import io.jenkins.plugins.veeam.operation.Progress;
import io.jenkins.plugins.veeam.record.History;
import io.jenkins.plugins.veeam.record.Journal;
import io.jenkins.plugins.veeam.record.PlanLock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What an undo leaves in Jenkins as it goes on: its journal, its lock, its lines in the build log, its place in the history. */
final class RunPaperwork implements Paperwork {

    private static final Logger LOGGER = Logger.getLogger(RunPaperwork.class.getName());

    private final Order order;
    private final Run<?, ?> build;
    private final String step;
    private final BuildLog log;
    private final Journal journal;
    private final PlanLock lock;

    /** @param step names the step within its build, see {@link Journal} */
    RunPaperwork(Order order, Run<?, ?> build, String step, BuildLog log) {
        this.order = order;
        this.build = build;
        this.step = step;
        this.log = log;
        this.journal = new Journal(build, step);
        this.lock = new PlanLock(order, build, step);
    }

    @Override
    public void noteInHistory() {
        History.note(order, build, step);
    }

    @Override
    public List<Progress> earlierInThisBuild() throws IOException {
        List<Progress> earlier = new ArrayList<>();
        for (Journal other : Journal.of(build)) {
            earlier.add(other.read());
        }
        return earlier;
    }

    @Override
    public String claim() throws IOException {
        Run<?, ?> holder = lock.take();
        if (holder == null) {
            return null;
        }
        log.printLink(holder);
        return holder.getFullDisplayName();
    }

    @Override
    public void release() {
        try {
            lock.release();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "can't release a plan; its file no longer counts when the build ends", e);
        }
    }

    @Override
    public void write(Progress progress) throws IOException {
        journal.write(progress);
    }

    @Override
    public void tell(List<Line> lines) {
        lines.forEach(log::print);
    }
}
